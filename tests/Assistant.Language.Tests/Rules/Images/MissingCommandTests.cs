namespace Assistant.Language.Tests.Rules.Images;

public class MissingCommandTests
{
    [Theory]
    [InlineData("docker run -p 4200:4200 «prefecthq/prefect:3-latest»", "docker run -p 4200:4200 prefecthq/prefect:3-latest prefect server start --host 0.0.0.0")]
    [InlineData("docker run -d «apache/airflow»", "docker run -d apache/airflow standalone")]
    [InlineData("docker run -it «spark:4.1.2-python3»", "docker run -it spark:4.1.2-python3 /opt/spark/bin/pyspark")]
    [InlineData("docker run -d apache/airflow scheduler")]
    [InlineData("docker run -it --entrypoint bash apache/airflow")]
    [InlineData("docker run -d quay.io/jupyterhub/jupyterhub")]
    [InlineData("docker run --gpus all vllm/vllm-openai")]
    [InlineData("docker run -d redis")]
    [InlineData("docker pull apache/airflow")]
    public void The_fix_writes_it_behind_the_image(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS021", marked, mended);
}
