# What users of the two organisations see: in a view of the proof's own, which sees what every view of the application
# sees, and in the application's pages. A page of one must not change when the other gets rows.
def bmms_views(arguments, evidence, rows):
    import contextlib
    import re
    import sys
    import types

    from django.conf import settings
    from django.core.cache import caches
    from django.db import models, transaction
    from django.http import HttpResponse
    from django.test import Client
    from django.urls import include, path

    NAME = "bmms_proof_urls"
    TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')
    under_way = {}

    def look(request, **more):
        under_way["work"](request)
        return HttpResponse("seen")

    urls = types.ModuleType(NAME)
    urls.urlpatterns = [
        path("bmms-proof/", look),
        path("moa/<str:code>/bmms-proof/", look),
        path("", include(settings.ROOT_URLCONF)),
    ]
    sys.modules[NAME] = urls

    class Viewer:
        def __init__(self, organization, user):
            self.organization, self.user = organization, user
            self.carries = False
            self.client = Client(raise_request_exception=False)
            self.client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
            # Where organisations are part of the address, the proof's view is below it.
            self.prefix = "moa/" + organization.code + "/"
            if not (self.within(lambda: None) and self.carries):
                self.prefix = ""

        def get(self, address):
            for cache in caches.all():
                cache.clear()
            try:
                with transaction.atomic():
                    return self.client.get(address, secure=True)
            except Exception as error:
                evidence.note("unexamined", way="PAGE", subject=address, why=type(error).__name__)
                return None

        def within(self, work):
            """Does something while this user's request is answered; says whether it was done."""
            done = []

            def once(request):
                self.carries = any(isinstance(value, evidence.Organization) for value in list(vars(request).values()))
                work()
                done.append(True)

            under_way["work"] = once
            self.get("/" + self.prefix + "bmms-proof/")
            return bool(done)

        def examine_models(self, other):
            separated = []
            if not self.within(lambda: separated.extend(self.separations(other))):
                evidence.note("cannot", code="NO_REQUEST", subject=self.user.get_username())
            elif separated and not any(separated) and not self.carries:
                evidence.note("cannot", code="NO_SEPARATION", subject=self.organization.code)

        def separations(self, other):
            for model in evidence.scoped:
                for manager in evidence.managers(model):
                    try:
                        with transaction.atomic():
                            count = evidence.foreign(manager.all(), self.organization)
                    except Exception as error:
                        evidence.note("unexamined", way="MODEL", subject=model._meta.label, why=type(error).__name__)
                        continue
                    evidence.finding(count, "MODEL", model._meta.label, self, other)
                    yield count == 0
            own = rows.made.get((evidence.community, self.organization.pk))
            if own is None or not evidence.community._default_manager.filter(pk=own.pk).exists():
                evidence.note("cannot", code="OWN_UNSEEN", subject=self.organization.code)

        def page(self, address):
            response = self.get(address)
            if response is None or response.status_code == 404:
                return None
            if response.status_code != 200:
                evidence.note("unexamined", way="PAGE", subject=address, why=str(response.status_code))
                return None
            content = response.content.decode(response.charset or "utf-8", "replace")
            return TOKEN.sub("", content).splitlines(), list(objects_in(response))

        def stable_pages(self):
            """The pages' lines as they are twice in a row; None for lines that change by themselves."""
            pages = {}
            for address in arguments["pages"]:
                first, second = self.page(address), self.page(address)
                if first and second and len(first[0]) == len(second[0]):
                    pages[address] = [a if a == b else None for a, b in zip(first[0], second[0])]
                elif first or second:
                    evidence.note("unexamined", way="PAGE", subject=address, why="unstable")
            if not pages:
                evidence.note("cannot", code="NO_PAGE", subject=self.organization.code)
            return pages

        def examine_pages(self, other, before):
            for address, lines in before.items():
                after = self.page(address)
                if after:
                    changed = sum(1 for a, b in zip(lines, after[0]) if a is not None and a != b)
                    count = changed + abs(len(lines) - len(after[0])) + sum(map(self.others, after[1]))
                    evidence.finding(count, "PAGE", address, self, other)

        def others(self, value):
            """How many rows of others a value holds that a page was made from."""
            with contextlib.suppress(Exception), transaction.atomic():
                if isinstance(value, models.QuerySet) and value.model in evidence.scoped:
                    return evidence.foreign(value, self.organization)
                if type(value) in evidence.scoped:
                    owner = getattr(value, evidence.scoped[type(value)].attname)
                    return int(owner not in (None, self.organization.pk))
                if isinstance(value, (list, tuple)):
                    return sum(self.others(each) for each in value if type(each) in evidence.scoped)
            return 0

    def objects_in(response):
        for context in response.context or []:
            for layer in getattr(context, "dicts", []):
                yield from layer.values()

    return types.SimpleNamespace(Viewer=Viewer, urls=NAME)
