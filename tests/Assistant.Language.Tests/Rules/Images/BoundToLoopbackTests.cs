namespace Assistant.Language.Tests.Rules.Images;

public class BoundToLoopbackTests
{
    [Theory]
    [InlineData("docker run -p 8888:8888 me/lab jupyter lab --ip=«127.0.0.1»", "docker run -p 8888:8888 me/lab jupyter lab --ip=0.0.0.0")]
    [InlineData("docker run -p 8000:8000 me/app gunicorn -b «localhost»:8000 app", "docker run -p 8000:8000 me/app gunicorn -b 0.0.0.0:8000 app")]
    [InlineData("docker run -P me/app streamlit run a.py --server.address «localhost»", "docker run -P me/app streamlit run a.py --server.address 0.0.0.0")]
    [InlineData("docker run -p 5000:5000 ghcr.io/mlflow/mlflow «mlflow server»", "docker run -p 5000:5000 ghcr.io/mlflow/mlflow mlflow server --host 0.0.0.0")]
    [InlineData("docker run -p 5000:5000 me/app «python -m flask run --port 5000»", "docker run -p 5000:5000 me/app python -m flask run --port 5000 --host 0.0.0.0")]
    [InlineData("docker run -p 4200:4200 prefecthq/prefect:3-latest «prefect server start»", "docker run -p 4200:4200 prefecthq/prefect:3-latest prefect server start --host 0.0.0.0")]
    [InlineData("docker run -p 11434:11434 -e OLLAMA_HOST=«127.0.0.1»:11434 ollama/ollama", "docker run -p 11434:11434 -e OLLAMA_HOST=0.0.0.0:11434 ollama/ollama")]
    [InlineData("docker run -p 5000:5000 -e FLASK_RUN_HOST=«localhost» me/app flask run", "docker run -p 5000:5000 -e FLASK_RUN_HOST=0.0.0.0 me/app flask run")]
    public void The_fix_opens_it_to_the_published_port(string marked, string mended) => RuleCase.Check(DocumentKind.Recipe, "DS020", marked, mended);

    [Theory]
    [InlineData("docker run -p 5000:5000 ghcr.io/mlflow/mlflow mlflow server --host 0.0.0.0")]
    [InlineData("docker run -p 5000:5000 -e FLASK_RUN_HOST=0.0.0.0 me/app flask run")]
    [InlineData("docker run me/app flask run")]
    [InlineData("docker run --network host -p 5000:5000 me/app flask run")]
    [InlineData("docker run -p 5000:5000 me/app flask routes")]
    [InlineData("docker run -p 8000:8000 me/app gunicorn -c gunicorn.py app")]
    [InlineData("docker run -p 8888:8888 me/lab jupyter lab --ip=127.0.0.10")]
    [InlineData("docker run -p 8888:8888 quay.io/jupyter/scipy-notebook")]
    public void Is_quiet_otherwise(string text) => RuleCase.Check(DocumentKind.Recipe, "DS020", text);

    [Theory]
    [InlineData("FROM a\nCMD «[\"flask\", \"run\"]»", "FROM a\nCMD [\"flask\", \"run\", \"--host\", \"0.0.0.0\"]")]
    [InlineData("FROM a\nCMD «mlflow ui»\nEXPOSE 5000", "FROM a\nCMD mlflow ui --host 0.0.0.0\nEXPOSE 5000")]
    [InlineData("FROM a\nCMD [\"uvicorn\", \"app:app\", \"--host\", \"«127.0.0.1»\"]", "FROM a\nCMD [\"uvicorn\", \"app:app\", \"--host\", \"0.0.0.0\"]")]
    [InlineData("FROM a\nCMD exec jupyter lab --ip=«localhost»", "FROM a\nCMD exec jupyter lab --ip=0.0.0.0")]
    [InlineData("FROM a\nENTRYPOINT «[\"tensorboard\"]»", "FROM a\nENTRYPOINT [\"tensorboard\", \"--bind_all\"]")]
    [InlineData("FROM a\nENV FLASK_RUN_HOST=0.0.0.0\nCMD [\"flask\", \"run\"]")]
    [InlineData("FROM a\nCMD [\"python\", \"app.py\"]\nCMD\nCMD []\nENTRYPOINT [\"\"]\nCMD ./wait && flask run")]
    [InlineData("FROM a\nCMD [\"psql\"]\nRUN flask run")]
    public void In_a_Dockerfile(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Dockerfile, "DS020", marked, mended);
}
