"""Executes a DAG file against stand-ins for the names that it imports, and prints what it saw as JSON.

Usage: stand_in.py DAG_FILE 2|3
"""

import json
import os
import runpy
import subprocess
import sys
import types

DAG_FILE, VERSION = sys.argv[1], sys.argv[2]
tasks, edges, options, functions, operators = [], [], {}, {}, {}


class Result:
    def __init__(self, name):
        self.name = name

    def __rshift__(self, other):
        edges.append([self.name, other.name])
        return other


def task(function):
    functions[function.__name__] = function

    def call(*results):
        tasks.append(function.__name__)
        edges.extend([result.name, function.__name__] for result in results)
        return Result(function.__name__)

    return call


class Operator(Result):
    template_fields = ("sql",)

    def __init__(self, task_id, **given):
        super().__init__(task_id)
        tasks.append(task_id)
        operators[task_id] = {**given, "kind": type(self).__name__, "templates": list(self.template_fields)}


class S3KeySensor(Operator):
    pass


class SQLExecuteQueryOperator(Operator):
    pass


def dag(**given):
    options.update(given)
    return lambda function: function


class AirflowFailException(Exception):
    pass


class BaseHook:
    @staticmethod
    def get_connection(name):
        assert name == "starload_redshift"
        return types.SimpleNamespace(password="planted", host="h", port=5439, login="ann", schema="dev")


class S3Hook:
    """Holds what `stored` says: a size for each key of the bucket `b`."""

    def __init__(self, aws_conn_id):
        assert aws_conn_id == "aws_default"

    def head_object(self, key, bucket_name):
        assert bucket_name == "b"
        return {"ContentLength": stored[key]} if key in stored else None


stored = {}


def module(name, **names):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(names)


module("airflow")
module("airflow.exceptions", AirflowFailException=AirflowFailException)
for parent in ("providers", "providers.amazon", "providers.amazon.aws", "providers.amazon.aws.sensors", "providers.amazon.aws.hooks"):
    module("airflow." + parent)
for parent in ("providers.common", "providers.common.sql", "providers.common.sql.operators"):
    module("airflow." + parent)
module("airflow.providers.amazon.aws.hooks.s3", S3Hook=S3Hook)
module("airflow.providers.amazon.aws.sensors.s3", S3KeySensor=S3KeySensor)
module("airflow.providers.common.sql.operators.sql", SQLExecuteQueryOperator=SQLExecuteQueryOperator)
if VERSION == "3":
    module("airflow.sdk", dag=dag, task=task, BaseHook=BaseHook)
else:
    module("airflow.decorators", dag=dag, task=task)
    module("airflow.hooks")
    module("airflow.hooks.base", BaseHook=BaseHook)

# Told by the DAG, and not by each command as well.
os.environ["STARLOAD_WEBHOOK"] = "https://hooks.example.com/planted"
names = runpy.run_path(DAG_FILE)

commands, answers = [], []


def run(command, **given):
    commands.append(command)
    assert "planted" not in " ".join(command)
    assert given["env"]["STARLOAD_PASSWORD"] == "planted"
    assert "STARLOAD_WEBHOOK" not in given["env"]
    code, text = answers.pop(0)
    return types.SimpleNamespace(returncode=code, stdout=text, stderr="why")


subprocess.run = run


def outcome(name, given, *arguments, **context):
    """What a task's function answers or raises when the commands that it runs answer so."""
    answers[:] = given
    commands.clear()
    try:
        answer = functions[name](*arguments, **context)
    except Exception as e:
        answer = f"{type(e).__name__}: {e}"
    return {"answer": answer if isinstance(answer, str) else str(answer), "commands": [list(command) for command in commands]}


seen = {
    "dag": options["dag_id"],
    "retries": options["default_args"]["retries"],
    "callback": options["default_args"]["on_failure_callback"].__name__,
    "tasks": tasks,
    "edges": edges,
    "operators": operators,
}
if operators:
    for name, held in (("same parts", {"part-0": 12}), ("other parts", {"part-0": 13}), ("no parts", {})):
        stored.clear()
        stored.update(held)
        seen[name] = outcome("first_checks", [])
    print(json.dumps(seen, default=str))
    sys.exit()

context = {"run_id": "manual__1", "ti": types.SimpleNamespace(try_number=2)}
fresh = outcome("ingest", [(0, "[]"), (0, "{}")], **context)
before = json.dumps([{"loadId": fresh["answer"][:-1] + "1", "status": "loaded"}])
print(
    json.dumps(
        {
            **seen,
            "fresh": fresh,
            "committed before": outcome("ingest", [(0, before)], **context),
            "checked": outcome("first_checks", [(0, "{}")], "id"),
            "loaded": outcome("load", [(0, "{}")], "id"),
            "bad data": outcome("first_checks", [(1, "")], "id"),
            "unreachable": outcome("second_checks", [(3, "")], "id"),
        }
    )
)
