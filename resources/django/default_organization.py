# bmms-probe: default_organization
# Whether the organisation that owns everything in OBCMS mode is there; makes it where that was asked for.
def bmms_probe(arguments):
    from django.apps import apps

    model = apps.get_model("organizations", "Organization")
    code = arguments["code"]
    found = model.objects.filter(code=code).first()
    made = found is None and arguments["make"]
    if made:
        fields = {field.name for field in model._meta.get_fields()}
        values = {"code": code, "name": arguments["name"], "is_active": True}
        values["org_type"] = "office" if "acronym" in fields else "moa"
        values["acronym"] = code
        found = model.objects.create(**{name: value for name, value in values.items() if name in fields})
    return {"name": None if found is None else found.name, "made": made}
