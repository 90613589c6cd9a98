using Assistant.Language.Editing;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing;

public class RecipeLinksTests
{
    [Theory]
    [InlineData("docker run rocker/tidyverse:4.6 R", "rocker/tidyverse:4.6 → https://hub.docker.com/r/rocker/tidyverse")]
    [InlineData("docker pull python\ndocker rmi quay.io/a/b python", "python → https://hub.docker.com/_/python; quay.io/a/b → https://quay.io/repository/a/b; python → https://hub.docker.com/_/python")]
    [InlineData("docker build -t app /src\ndocker run app\ndocker tag app me/app:1\ndocker push me/app:1", "/src → file /src/Dockerfile")]
    [InlineData("docker run $IMAGE\ndocker run IMAGE\ndocker run <image>", "")]
    [InlineData("docker run -p 80:8888 -p 9:9 quay.io/jupyter/base-notebook", "80:8888 → http://localhost:80/lab; quay.io/jupyter/base-notebook → https://quay.io/repository/jupyter/base-notebook")]
    [InlineData("docker run -p 8888 -p 10.0.0.1:1:8888 $X", "")]
    [InlineData("docker run -p 9200:9200 elasticsearch:9.5.2", "9200:9200 → https://localhost:9200/; elasticsearch:9.5.2 → https://hub.docker.com/_/elasticsearch")]
    [InlineData("docker run -p 9200:9200 -e xpack.security.enabled=false elasticsearch:9.5.2", "9200:9200 → http://localhost:9200/; elasticsearch:9.5.2 → https://hub.docker.com/_/elasticsearch")]
    [InlineData("# See https://a.example/b, and\n# @open http://localhost:8888/lab\n", "https://a.example/b → https://a.example/b; http://localhost:8888/lab → http://localhost:8888/lab")]
    public void Leads_to_pages(string text, string expected) => Assert.Equal(expected, Picture(text));

    [Theory]
    [InlineData("docker run -v ./data:/d -v data:/e -v /abs/x:/f x", "./data → file /p/data; /abs/x → file /abs/x")]
    [InlineData("docker run -v \"$PWD/a b\":/d -v ~/x:/e -v $(pwd):/f x", "\"$PWD/a b\" → file /p/a b; ~/x → file /home/me/x; $(pwd) → file /p")]
    [InlineData("D=./in\ndocker run --mount type=bind,source=$D,target=/d --mount source=$E,target=/e x", "$D → file /p/in")]
    [InlineData("docker run --env-file .env --env-file=../x.env x", ".env → file /p/.env; ../x.env → file /x.env")]
    [InlineData("docker build -f docker/Dockerfile.gpu .", "docker/Dockerfile.gpu → file /p/docker/Dockerfile.gpu")]
    [InlineData("docker build sub\ndocker build -\ndocker build https://github.com/a/b.git", "sub → file /p/sub/Dockerfile; https://github.com/a/b.git → https://github.com/a/b.git")]
    [InlineData("# @env-file .env\n", ".env → file /p/.env")]
    public void Leads_to_files_beside_the_recipe(string text, string expected) => Assert.Equal(expected, Picture(text, DocumentKind.Recipe, " x → "));

    [Fact]
    public void In_a_Dockerfile_the_images_of_comments_lead_somewhere_too() => Assert.Equal(
        "python → https://hub.docker.com/_/python; a → https://hub.docker.com/_/a", Picture("# docker run -v ./x:/y python\n# docker build -t b .\n# docker run b\nFROM a\n", DocumentKind.Dockerfile));

    [Fact]
    public void A_text_without_a_file_has_no_files_beside_it() =>
        Assert.All(DocumentLinks.In(new(DocumentKind.Recipe, SourceText.From("docker run -v ./a:/b --env-file c python"))), link => Assert.False(link.IsFile));

    [Fact]
    public void Every_link_is_in_the_text_and_leads_somewhere() => RecipeTests.Documents.Sample(document =>
        Assert.All(DocumentLinks.In(document with { Path = "/p/x.recipe" }), link =>
        {
            Assert.True(link.Span.Start >= 0 && link.Span.Length > 0 && link.Span.End <= document.Text.Length);
            Assert.True(link.IsFile ? link.Target.StartsWith('/') : Uri.IsWellFormedUriString(link.Target, UriKind.Absolute));
        }));

    /// <param name="without">Links with this in their picture are left out.</param>
    static string Picture(string text, DocumentKind kind = DocumentKind.Recipe, string? without = null) =>
        string.Join("; ", DocumentLinks.In(new(kind, SourceText.From(text), "/p/x") { HomeFolder = "/home/me" }).OrderBy(link => link.Span.Start)
            .Select(link => $"{text.Substring(link.Span.Start, link.Span.Length)} → {(link.IsFile ? "file " : "")}{link.Target}")
            .Where(link => without is null || !$" {link}".StartsWith(without)));
}
