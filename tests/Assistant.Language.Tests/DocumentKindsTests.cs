namespace Assistant.Language.Tests;

public class DocumentKindsTests
{
    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("dockerfile")]
    [InlineData("Dockerfile.gpu")]
    [InlineData("DOCKERFILE.3.12")]
    [InlineData("Dockerfile-dev")]
    [InlineData("Dockerfile_gpu")]
    [InlineData("a/b/api.Dockerfile")]
    [InlineData("api.dockerfile")]
    [InlineData("Containerfile")]
    [InlineData("Containerfile.ci")]
    public void Dockerfiles(string path) => Assert.Equal(DocumentKind.Dockerfile, DocumentKinds.Of(path, ""));

    [Theory]
    [InlineData("Dockerfile.dockerignore")]
    [InlineData("dockerfile.vim")]
    [InlineData("Dockerfile.js")]
    [InlineData("Dockerfile.tmLanguage")]
    [InlineData("Dockerfile.j2")]
    [InlineData("Dockerfile-alpine.template")]
    [InlineData("Dockerfiles")]
    [InlineData("Dockerfile.d/readme")]
    [InlineData("config.compose.yml")]
    [InlineData("compose.json")]
    [InlineData("mydockerfile")]
    public void Files_of_others(string path) => Assert.Null(DocumentKinds.Of(path, ""));

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("a/compose.gpu.yml")]
    [InlineData("docker-compose.yml")]
    public void Compose_files(string path) => Assert.Equal(DocumentKind.Compose, DocumentKinds.Of(path, ""));

    [Theory]
    [InlineData("a.recipe", "docker run x", DocumentKind.Recipe)]
    [InlineData("a.recipe", "\uFEFF\n <?xml?>", null)]
    [InlineData("README.md", "", DocumentKind.Markdown)]
    [InlineData("page.MARKDOWN", "", DocumentKind.Markdown)]
    public void Recipes_and_pages(string path, string text, DocumentKind? kind) => Assert.Equal(kind, DocumentKinds.Of(path, text));
}
