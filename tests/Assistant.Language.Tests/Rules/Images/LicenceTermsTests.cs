namespace Assistant.Language.Tests.Rules.Images;

public class LicenceTermsTests
{
    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM «continuumio/miniconda3:26.5.3»", "FROM condaforge/miniforge3:26.3.2-3")]
    [InlineData(DocumentKind.Dockerfile, "FROM condaforge/miniforge3:26.3.2-3\nFROM mcr.microsoft.com/mssql/server:2022-latest")]
    [InlineData(DocumentKind.Recipe, "docker run -it «continuumio/anaconda3» bash", "docker run -it condaforge/miniforge3 bash")]
    [InlineData(DocumentKind.Recipe, "docker run -d -e MSSQL_SA_PASSWORD=$P «mcr.microsoft.com/mssql/server:2022-latest»", "docker run -d -e MSSQL_SA_PASSWORD=$P -e ACCEPT_EULA=Y mcr.microsoft.com/mssql/server:2022-latest")]
    [InlineData(DocumentKind.Recipe, "docker run -d «neo4j:5-enterprise»", "docker run -d -e NEO4J_ACCEPT_LICENSE_AGREEMENT=yes neo4j:5-enterprise")]
    [InlineData(DocumentKind.Recipe, "docker run «gvenzl/oracle-free»")]
    [InlineData(DocumentKind.Recipe, "docker run «posit/workbench»\ndocker run -e PWB_LICENSE=$KEY posit/workbench")]
    [InlineData(DocumentKind.Recipe, "docker run -e ACCEPT_EULA=Y mcr.microsoft.com/mssql/server:2022-latest")]
    [InlineData(DocumentKind.Recipe, "docker run --env-file .env mcr.microsoft.com/mssql/server:2022-latest")]
    [InlineData(DocumentKind.Recipe, "docker run neo4j:5")]
    [InlineData(DocumentKind.Recipe, "docker pull neo4j:5-enterprise")]
    public void Terms_are_named(DocumentKind kind, string marked, string? mended = null) => RuleCase.Check(kind, "DS018", marked, mended);
}
