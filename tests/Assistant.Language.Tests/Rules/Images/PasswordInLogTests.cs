namespace Assistant.Language.Tests.Rules.Images;

public class PasswordInLogTests
{
    [Theory]
    [InlineData("docker run «-d» -p 8787:8787 rocker/tidyverse", "docker run -d -p 8787:8787 -e PASSWORD=${PASSWORD} rocker/tidyverse")]
    [InlineData("docker run «--detach» -p 8787:8787 bioconductor/bioconductor_docker:devel", "docker run --detach -p 8787:8787 -e PASSWORD=${PASSWORD} bioconductor/bioconductor_docker:devel")]
    [InlineData("docker run -d -p 8787:8787 -e PASSWORD=a rocker/tidyverse")]
    [InlineData("docker run -d -p 127.0.0.1:8787:8787 -e DISABLE_AUTH=true rocker/rstudio")]
    [InlineData("docker run --rm -it -p 8787:8787 rocker/rstudio")]
    [InlineData("docker run -d --env-file .env rocker/rstudio")]
    [InlineData("docker run -d rocker/rstudio R -e 'q()'")]
    [InlineData("docker run -d postgres")]
    [InlineData("docker run -d grafana/grafana")]
    public void Is_told_where_nobody_sees_it(string marked, string? mended = null) => RuleCase.Check(DocumentKind.Recipe, "DS013", marked, mended);
}
