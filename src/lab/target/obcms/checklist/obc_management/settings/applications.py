"""The applications of this form of the system, and its users."""

AUTH_USER_MODEL = "auth.User"
LOCAL_APPS = ["communities", "mana", "project_central"]
