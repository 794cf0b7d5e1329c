"""trueopens every night, for the day before. For Airflow 3 with its standard provider."""

import pendulum
from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG(
    dag_id="trueopens",
    schedule="30 3 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Amsterdam"),
    catchup=False,
    max_active_runs=1,  # two runs must not write the same tables
):
    # Where a list cannot be fetched, those of other days serve, and the run goes on.
    networks = BashOperator(
        task_id="networks",
        bash_command="cd /opt/trueopens && jobs/nightly/fetch-networks.sh networks || true",
    )
    networks >> BashOperator(
        task_id="run",
        # Exit code 1 (an input could not be read as it should) fails the task; running it again
        # helps once the input is mended.
        bash_command="cd /opt/trueopens && ./trueopens run jobs/mine.json --date {{ macros.ds_add(ds, -1) }}",
    )
