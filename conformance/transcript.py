"""The transcript that users know from PowerVC, typed with the stock clients against a lab."""

import re
import sys
import tempfile

from clients import Lab, Transcript, equals, has, names

ROLES = (
    "admin deployer deployer_restricted image_manager self_service service storage_manager viewer vm_manager vm_user"
).split()
IMAGES = "aix72 aix71 aix61 ibmi75 rhel9-ppc64le ubuntu2204-ppc64le".split()
TYPES = ["svc1 base template", "svc2 base template", "svc3", "p8_ssp base template"]


def identity(t):
    t.json("openstack token issue", lambda d: None if d["project_id"] and d["expires"] else "no project or expiry")
    t.json("openstack catalog list", names("identity", "compute", "image", "network", "volumev3", key="Type"))
    project = t.json("openstack project create hb01", equals(name="hb01", enabled=True, domain_id="default"))
    t.json("openstack user create --project hb01 --password abc123 hb01_admin", equals(name="hb01_admin"))
    t.json("openstack role list", names(*ROLES))
    t.run("openstack role add --project hb01 --user hb01_admin admin")
    t.json(
        "openstack role assignment list --names --project hb01",
        lambda rows: None if any(row["Role"].startswith("admin") for row in rows) else "no assignment",
    )
    return project.get("id", "")


def hosts(t, project):
    t.json("openstack aggregate list", names("Default Group", "hb01_mn", "hb01_me"))
    t.run(
        f"nova aggregate-set-metadata hb01_mn filter_tenant_id={project}",
        has("hb01_mn", "9119MME_1009425", f"filter_tenant_id={project}", "initialpolicy-id=4", "hapolicy-id=1"),
    )
    t.run(f"nova aggregate-set-metadata hb01_me filter_tenant_id={project}", has("9119MME_0696010", "initialpolicy-id=2"))
    t.json(
        "openstack hypervisor list --long",
        lambda rows: None
        if len(rows) == 5 and all(row["State"] == "up" and row["vCPUs"] > 0 for row in rows)
        else f"not five hosts up: {rows}",
    )


def templates(t):
    t.json(
        "openstack flavor create small --vcpus 1 --ram 4096 --disk 0"
        " --property powervm:proc_units=0.5 --property powervm:processor_compatibility=POWER9_Base",
        equals(name="small", ram=4096),
    )
    t.json("openstack flavor create giant --vcpus 8 --ram 9000000 --disk 0", equals(name="giant"))
    t.run(
        "openstack flavor create typo --vcpus 1 --ram 1024 --property powervm:proc_unit=0.5",
        has("powervm:proc_unit", "powervm:proc_units"),
        status=None,  # this client tells of the refusal and ends with 0
    )
    t.json("openstack image list", names(*IMAGES))
    t.json("openstack network list", names("vlan666", "vlan331"))
    with tempfile.NamedTemporaryFile("w", suffix=".pem", delete=False) as key:
        path = key.name
    t.run(f"openstack keypair create aixkey > {path} && grep -q 'PRIVATE KEY' {path}")


def servers(t):
    with tempfile.NamedTemporaryFile("w", delete=False) as data:
        data.write("#cloud-config\nhostname: aix1\n")
    create = "openstack server create --image aix72 --flavor small --network vlan666 --key-name aixkey"
    t.json(
        f"{create} --user-data {data.name} --wait aix1",
        lambda d: None
        if d["status"] == "ACTIVE" and "vlan666" in d["addresses"] and d["OS-EXT-SRV-ATTR:host"].startswith("900942A")
        else f"not active on a POWER9 frame: {d['status']} {d.get('OS-EXT-SRV-ATTR:host')}",
    )
    t.run(
        "openstack server create --image aix72 --flavor giant --network vlan666 --wait big",
        has("Error creating server"),
        status=None,  # this client tells of the failure and ends with 0
    )
    t.json(
        "openstack server show big",
        lambda d: None
        if d["status"] == "ERROR" and re.search(r"No valid host was found\. 5 hosts considered: .*\d", d["fault"]["message"])
        else f"no reason with counts: {d.get('fault')}",
    )
    t.run("openstack server delete --wait big")
    power(t)
    t.json("openstack server list --long", names("aix1"))
    t.run("nova instance-action-list aix1", has("create", "stop", "start", "reboot"))
    migrate(t)


def power(t):
    t.run("openstack server stop aix1")
    t.until("openstack server show aix1 -f value -c status", "SHUTOFF")
    t.run("openstack server start aix1")
    t.until("openstack server show aix1 -f value -c status", "ACTIVE")
    t.run("openstack server reboot --wait aix1")
    t.json("openstack server show aix1", equals(status="ACTIVE"))
    t.run("openstack server start aix1", has("Cannot 'start' instance", "vm_state active"), status=1)


def migrate(t):
    before = t.run("openstack server show aix1 -f value -c OS-EXT-SRV-ATTR:host").strip()
    target = {"900942A_7882C40": "900942A_7882C50"}.get(before, "900942A_7882C40")
    t.run(f"nova live-migration aix1 {target}")
    t.until("openstack server show aix1 -f value -c OS-EXT-SRV-ATTR:host -c status", f"(?s){target}.*ACTIVE")
    t.run("nova migration-list", has("completed", target))


def volumes(t, project):
    t.run("cinder --service-type volume type-list", has(*TYPES))
    t.run(
        f'cinder --service-type volume quota-update --volumes 0 --volume-type "svc3" {project}',
        has(r"volumes_svc3\s*\|\s*0", "gigabytes_svc1 base template"),
    )
    t.run("cinder --service-type volume quota-class-update --gigabytes -1 default")
    out = t.run(
        'cinder --service-type volume consisgroup-create --name foovg_cg "svc1 base template"',
        has(r"status\s*\|\s*creating", "foovg_cg"),
    )
    group = found(r"\| id\s+\|\s+(\S+)", out)
    t.until("cinder --service-type volume consisgroup-list", rf"{group}\s*\|\s*available\s*\|\s*foovg_cg")
    for name in ("foovg_vol1", "foovg_vol2"):
        t.run(
            'cinder --service-type volume create --volume-type "svc1 base template"'
            f" --name {name} --consisgroup-id {group} 200",
            has(rf"consistencygroup_id\s*\|\s*{group}", r"size\s*\|\s*200"),
        )
        t.until(f"openstack volume show {name} -f value -c status", "available")
    for name in ("foovg_vol1", "foovg_vol2"):
        t.run(f"openstack server add volume aix1 {name}")
        t.until(f"openstack volume show {name} -f value -c status", "in-use")
    snapshot(t, group)
    for name in ("foovg_vol1", "foovg_vol2"):
        t.run(f"openstack server remove volume aix1 {name}")
        t.until(f"openstack volume show {name} -f value -c status", "available")
    return group


def snapshot(t, group):
    out = t.run(
        f"cinder --service-type volume cgsnapshot-create {group}",
        has(r"status\s*\|\s*creating", rf"consistencygroup_id\s*\|\s*{group}"),
    )
    made = found(r"\|\s+id\s+\|\s+(\S+)", out)
    t.until("cinder --service-type volume cgsnapshot-list", rf"{made}\s*\|\s*available")
    t.run(f"cinder --service-type volume cgsnapshot-show {made}", has(r"status\s*\|\s*available"))
    t.run(f"cinder --service-type volume cgsnapshot-delete {made}")
    t.until("cinder --service-type volume cgsnapshot-list", rf"^(?!.*{made})")


def found(pattern, text):
    match = re.search(pattern, text)
    return match.group(1) if match else "nothing"


def clean(t, group):
    t.run("openstack server delete --wait aix1")
    t.json("openstack server list", lambda rows: f"left: {rows}" if rows else None)
    t.run(f"cinder --service-type volume consisgroup-delete --force {group}")
    t.until("openstack volume list --all-projects -f value -c Name", r"^(?!.*foovg)")


def main():
    lab = Lab()
    t = Transcript(lab.environment)
    try:
        project = identity(t)
        hosts(t, project)
        templates(t)
        servers(t)
        group = volumes(t, project)
        clean(t, group)
    finally:
        if not lab.stop():
            t.failed.append("the lab stops on TERM")
    print(f"(log: {lab.folder}/lab.log)" if t.failed else "")
    return t.summary()


if __name__ == "__main__":
    sys.exit(main())
