"""The names of the folders and files of a casebook."""

SETTINGS = "releasekit.toml"
CASES = "cases"
CHECKLISTS = "checklists"
OWN_CHECKLISTS = "checklists/src"
OWN_CALENDARS = "calendars"
DEMO_MARK = ".invented"
DEMO_POST = "demo"
