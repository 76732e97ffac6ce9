"""What the system says of a casebook as a place: modes, lists, locks, disks."""
