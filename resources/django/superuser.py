# bmms-probe: superuser
# Whether an administrator is there and can log in; makes it where that was asked for, from the hash of its password.
def bmms_probe(arguments):
    from django.contrib.auth import get_user_model

    model = get_user_model()
    name = arguments["username"]
    found = model.objects.filter(**{model.USERNAME_FIELD: name}).first()
    made = found is None and arguments["make"]
    if made:
        fields = {field.name: field for field in model._meta.get_fields()}
        found = model(is_staff=True, is_superuser=True, is_active=True, password=arguments["hash"])
        setattr(found, model.USERNAME_FIELD, name)
        found.email = arguments["email"]
        if "is_approved" in fields:
            found.is_approved = True
        kinds = [choice[0] for choice in (getattr(fields.get("user_type"), "choices", None) or [])]
        if "admin" in kinds:
            found.user_type = "admin"
        found.save()
    return {
        "there": found is not None,
        "administrator": found is not None and found.is_superuser and found.is_staff,
        "active": found is not None and found.is_active and getattr(found, "is_approved", True),
        "made": made,
    }
