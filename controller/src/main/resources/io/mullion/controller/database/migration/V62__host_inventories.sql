-- Names the content of hosts.inventory, so that a reader need not read again what it has parsed already.
ALTER TABLE hosts ADD COLUMN inventory_id UUID;
