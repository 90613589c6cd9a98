using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Recipes.Plans;

/// <summary>Plans of the last docker line of a text, on a machine made up for tests.</summary>
static class Plans
{
    public const string Folder = "/home/ada/dir";

    static readonly Dictionary<string, string> files = new()
    {
        ["bad.env"] = "export A=1\n",
        ["bad2.env"] = "=1\n",
        ["profile.json"] = "{ \"defaultAction\": \"SCMP_ACT_ALLOW\" }",
        ["vars.env"] = "# comment\nA=1\n  B = 2\nPRESET\nMISSING\n",
        ["vars2.env"] = "# comment\nA=1\n  LEAD=x\nQ=\"quoted\"\nPRESET\nMISSING\nT=trail  \nH=a # not a comment\n",
    };

    public static PlanEnvironment Environment { get; } =
        new(Folder, "/home/ada", name => name == "PRESET" ? "fromenv" : null, files.GetValueOrDefault) { UserId = "1001", GroupId = "100" };

    public static Plan Of(string text) => Plan.Of(Recipe.Of(DocumentKind.Recipe, SourceText.From(text)).Commands.Last(), Environment);
}
