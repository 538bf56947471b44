# What is seen without a request: by code that knows no organisation, and by Celery's tasks, which are run here and not by
# a worker, since a worker would not see rows that are not committed.
def bmms_tasks(arguments, evidence):
    import contextlib
    import inspect
    import uuid
    from types import SimpleNamespace

    from django.db import transaction

    community = evidence.community

    def examine_without_request():
        for model in evidence.scoped:
            for manager in evidence.managers(model):
                with contextlib.suppress(Exception), transaction.atomic():
                    count = manager.count()
                    if count:
                        found = {"subject": model._meta.label, "viewer": "", "owner": "", "rows": count}
                        evidence.note("leaks", way="NO_CONTEXT", **found)
            evidence.note("examined", way="NO_CONTEXT", subject=model._meta.label, viewer="")

    def celery_app():
        try:
            from celery import current_app
        except ImportError:
            evidence.note("cannot", code="NO_CELERY", subject="celery")
            return None
        current_app.loader.import_default_modules()
        return current_app._get_current_object()

    def examine_own_task(app):
        """A task that does not say for whom it works sees nothing, or what it must not."""

        def count():
            return community._default_manager.count()

        task = app.task(count, name="bmms.proof")
        result = task.apply(throw=False)
        app.tasks.unregister("bmms.proof")
        evidence.note("examined", way="TASK", subject="bmms.proof", viewer="")
        if result.successful() and result.result:
            found = {"subject": "bmms.proof", "viewer": "", "owner": "", "rows": result.result}
            evidence.note("leaks", way="TASK", **found)

    def arguments_for(name, task, viewer):
        meanings = {
            "app_label": community._meta.app_label,
            "model_name": community._meta.model_name,
            "model": community._meta.label,
            **dict.fromkeys(("organization_code", "org_code", "organization", "code"), viewer.organization.code),
            **dict.fromkeys(("organization_id", "org_id"), viewer.organization.pk),
        }
        given = {}
        for parameter in inspect.signature(task.run).parameters.values():
            if parameter.name in meanings:
                given[parameter.name] = meanings[parameter.name]
            elif parameter.default is parameter.empty and parameter.kind is not parameter.VAR_KEYWORD:
                evidence.note("cannot", code="TASK_ARGUMENT", subject=name + ": " + parameter.name)
                return None
        return given

    def examine_task(app, name, viewer, other):
        task = app.tasks.get(name)
        if task is None:
            evidence.note("cannot", code="NO_TASK", subject=name)
            return
        given = arguments_for(name, task, viewer)
        if given is None:
            return
        with transaction.atomic():
            result = task.apply(kwargs=given, throw=False)
        if result.successful():
            judge(result.result, name, viewer, other)
        else:
            evidence.note("cannot", code="TASK_FAILED", subject=name + ": " + type(result.result).__name__)

    def judge(result, name, viewer, other):
        scope = evidence.scoped[community].name
        own = evidence.rows_of(community).filter(**{scope: viewer.organization})
        others = evidence.rows_of(community).filter(**{scope + "__isnull": False}).exclude(**{scope: viewer.organization})
        if isinstance(result, int):
            evidence.finding(max(0, result - own.count()), "TASK", name, viewer, other)
            return
        keys = {str(key) for key in flat(result) if isinstance(key, (int, str, uuid.UUID))}
        theirs = keys & {str(key) for key in others.values_list("pk", flat=True)}
        if not theirs and not keys & {str(key) for key in own.values_list("pk", flat=True)}:
            evidence.note("cannot", code="TASK_BLIND", subject=name)
        evidence.finding(len(theirs), "TASK", name, viewer, other)

    def flat(result):
        if isinstance(result, dict):
            result = list(result.keys()) + list(result.values())
        if isinstance(result, (list, tuple, set)):
            for each in result:
                yield from flat(each)
        else:
            yield result

    def examine(sides):
        examine_without_request()
        app = celery_app()
        if app:
            examine_own_task(app)
            for name in arguments["tasks"]:
                for viewer, other in sides:
                    examine_task(app, name, viewer, other.organization)

    @contextlib.contextmanager
    def nothing_queued():
        """What the application would hand to its workers is only remembered."""
        try:
            from celery.app.task import Task
        except ImportError:
            yield
            return
        original = Task.apply_async

        def record(self, *args, **kwargs):
            evidence.note("queued", subject=self.name)
            return self.app.AsyncResult(str(uuid.uuid4()))

        Task.apply_async = record
        try:
            yield
        finally:
            Task.apply_async = original

    return SimpleNamespace(examine=examine, nothing_queued=nothing_queued)
