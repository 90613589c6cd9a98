using Assistant.Language.Catalogue;

namespace Assistant.Language.Tests.Catalogue;

public class ImagesRunBlockTests
{
    [Theory]
    [InlineData("rocker/tidyverse", """
        ### tidyverse
        # RStudio plus tidyverse, devtools and database drivers.
        # Open http://localhost:8787/; log in as rstudio, the password is PASSWORD.
        # @prompt PASSWORD A password for rstudio
        docker run -d --name tidyverse \
          -p 127.0.0.1:8787:8787 \
          -v "$PWD/work":/home/rstudio/work \
          -e PASSWORD=${PASSWORD} \
          rocker/tidyverse

        """)]
    [InlineData("quay.io/jupyter/scipy-notebook", """
        ### scipy-notebook
        # JupyterLab with scientific Python.
        # Open http://localhost:8888/; the token is in the log.
        docker run -d --name scipy-notebook \
          -p 127.0.0.1:8888:8888 \
          -v "$PWD/work":/home/jovyan/work \
          quay.io/jupyter/scipy-notebook

        """)]
    [InlineData("timescale/timescaledb", """
        ### timescaledb
        # PostgreSQL with TimescaleDB, for time series (Alpine).
        # Log in as postgres, the password is POSTGRES_PASSWORD.
        # @prompt POSTGRES_PASSWORD A password for postgres
        docker run -d --name timescaledb \
          -p 127.0.0.1:5432:5432 \
          -v timescaledb-data:/var/lib/postgresql \
          -e POSTGRES_PASSWORD=${POSTGRES_PASSWORD} \
          timescale/timescaledb:latest-pg18

        """)]
    [InlineData("python", """
        ### python
        # Python, the official image.
        docker run -it --rm --name python \
          -v "$PWD/work":/usr/src/app \
          python

        """)]
    [InlineData("pytorch/pytorch", """
        ### pytorch
        # PyTorch with CUDA.
        # Without an NVIDIA GPU leave out --gpus all.
        docker run -it --rm --name pytorch \
          -v "$PWD/work":/workspace \
          --gpus all \
          --ipc=host \
          pytorch/pytorch

        """)]
    [InlineData("elasticsearch", """
        ### elasticsearch
        # Elasticsearch full text search.
        # Open https://localhost:9200/; log in as elastic, the password is ELASTIC_PASSWORD.
        # The certificate is the server's own: a browser asks before it opens the page.
        # @prompt ELASTIC_PASSWORD A password for elastic
        docker run -d --name elasticsearch \
          -p 127.0.0.1:9200:9200 \
          -p 127.0.0.1:9300:9300 \
          -v elasticsearch-data:/usr/share/elasticsearch/data \
          -e discovery.type=single-node \
          -e ELASTIC_PASSWORD=${ELASTIC_PASSWORD} \
          elasticsearch:9.5.2

        """)]
    [InlineData("ghcr.io/mlflow/mlflow", """
        ### mlflow
        # MLflow experiment tracking.
        # Open http://localhost:5000/.
        docker run -d --name mlflow \
          -p 127.0.0.1:5000:5000 \
          -v mlflow-data:/mlflow \
          ghcr.io/mlflow/mlflow:v3.16.1 mlflow server --host 0.0.0.0 --port 5000 --backend-store-uri sqlite:////mlflow/mlflow.db

        """)]
    public void Runs_the_image_as_it_should_be(string image, string block) => Assert.Equal(block.ReplaceLineEndings("\n"), Images.RunBlock(ImageCatalogue.BuiltIn.Find(image)!));

    [Fact]
    public void Every_image_has_a_block_that_names_it() =>
        Assert.DoesNotContain(ImageCatalogue.BuiltIn.All.Where(image => image.Status != ImageStatus.NoImage), image => !Images.RunBlock(image).Contains($"  {image.Recommended}"));

    [Fact]
    public void A_server_of_some_tags_only_is_one_with_them_alone()
    {
        Assert.Equal("""
            ### tensorflow
            # TensorFlow, also with Jupyter or for GPUs.
            # Open http://localhost:8888/; the token is in the log.
            docker run -d --name tensorflow \
              -p 127.0.0.1:8888:8888 \
              -v "$PWD/work":/tf/notebooks \
              tensorflow/tensorflow:latest-jupyter

            """.ReplaceLineEndings("\n"), Images.RunBlock(ImageCatalogue.BuiltIn.Find("tensorflow/tensorflow")!, "tensorflow/tensorflow:latest-jupyter"));
        Assert.Equal("""
            ### tensorflow
            # TensorFlow, also with Jupyter or for GPUs.
            docker run -it --rm --name tensorflow \
              -v "$PWD/work":/tf/notebooks \
              tensorflow/tensorflow

            """.ReplaceLineEndings("\n"), Images.RunBlock(ImageCatalogue.BuiltIn.Find("tensorflow/tensorflow")!));
    }

    [Fact]
    public void A_question_is_not_cut_within_brackets()
    {
        Assert.Contains("# @prompt MONGO_INITDB_ROOT_USERNAME Root user\n", Images.RunBlock(ImageCatalogue.BuiltIn.Find("mongo")!));
        Assert.DoesNotContain(
            from image in ImageCatalogue.BuiltIn.All
            from line in Images.RunBlock(image).Split('\n')
            where line.StartsWith("# @prompt")
            select line,
            line => line.Count(character => character == '(') != line.Count(character => character == ')'));
        var own = new ImageFacts { Name = "my/server", Purpose = "Ours", Variables = [new("KEY", "the key (one; or two) of the lab; ask Ada", Required: true)], Ports = [], Mounts = [] };
        Assert.Contains("# @prompt KEY The key (one; or two) of the lab\n", Images.RunBlock(own));
    }

    [Theory]
    [InlineData("postgres:17-alpine", "-v postgres-data:/var/lib/postgresql/data")]
    [InlineData("postgres:18", "-v postgres-data:/var/lib/postgresql")]
    [InlineData("timescale/timescaledb:latest-pg16", "-v timescaledb-data:/var/lib/postgresql/data")]
    public void The_tag_that_is_meant_has_its_own_place_for_data(string reference, string volume)
    {
        var lines = Images.RunBlock(ImageCatalogue.BuiltIn.Find(reference)!, reference).Split('\n');
        Assert.Equal(($"  {volume} \\", $"  {reference}"), (lines.Single(line => line.Contains(" -v ")), lines[^2]));
    }

    [Fact]
    public void Every_value_that_is_left_open_is_asked_for() =>
        Assert.Empty(
            from image in ImageCatalogue.BuiltIn.All
            where image.Status != ImageStatus.NoImage
            let document = new Document(DocumentKind.Recipe, Language.Text.SourceText.From(Images.RunBlock(image)))
            let line = document.Recipe.Commands.Single()
            from open in System.Text.RegularExpressions.Regex.Matches(document.Text.ToString(line.Span), @"\$\{(\w+)\}")
            where document.Directives.Of(line).PromptFor(open.Groups[1].Value) is null
            select $"{image.Name}: {open.Groups[1].Value}");
}
