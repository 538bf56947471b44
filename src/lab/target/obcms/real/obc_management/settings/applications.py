"""The applications of this form of the system, and its users."""

AUTH_USER_MODEL = "common.User"
LOCAL_APPS = [
    "coordination",
    "common",
    "communities",
    "mana",
    "monitoring",
    "rbac",
    "project_central",
    "services",
    "policy",
    "budget_execution",
]
