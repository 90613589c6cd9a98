using Assistant.Language.Editing;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Rules.Recipes;

/// <summary>Whatever is typed, findings and fixes lie in the text.</summary>
public class AnyRecipeTests
{
    [Fact]
    public void Findings_and_fixes_lie_in_the_text() => RecipeTests.Documents.Sample(Check, iter: 2_000);

    /// <summary>Flags with whatever value stands nearby, in whatever quotes: most of it is wrong.</summary>
    [Fact]
    public void Any_value_of_any_flag_can_be_looked_at() =>
        Gen.Select(Gen.OneOf("docker", "podman"), Gen.OneOf("run", "create", "exec", "build", "kill"), Word.Array[0, 12]).Sample((program, command, words) =>
            Check(new(DocumentKind.Recipe, SourceText.From($"{program} {command} {string.Join(' ', words)}"))), iter: 10_000);

    static void Check(Document document)
    {
        foreach (var finding in Diagnostics.Of(document))
        {
            Assert.InRange(finding.Span.Start, 0, document.Text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, document.Text.Length);
            Assert.Matches(@"[.?]$", finding.Message);
            foreach (var fix in finding.Fixes) Apply(document, fix);
        }
        foreach (var line in document.Recipe.Commands) _ = Dangers.Of(line.Command, document.Catalogue, line.Words.Select(word => word.Value));
    }

    static void Apply(Document document, Fix fix)
    {
        var text = document.Text;
        var end = text.Length;
        foreach (var change in fix.Changes.OrderByDescending(change => change.Span.Start).ThenByDescending(change => change.Span.End))
        {
            Assert.InRange(change.Span.End, change.Span.Start, end);
            end = change.Span.Start;
            text = text.With(change);
        }
    }

    static Gen<string> Word => Gen.Select(Gen.Int[0, Flags.Length - 1], Gen.Int[0, Values.Length - 1], Gen.Int[0, 5], (flag, value, form) => form switch
    {
        0 => Values[value],
        1 => $"{Flags[flag]}={Values[value]}",
        2 => $"{Flags[flag]} '{Values[value]}'",
        3 => $"{Flags[flag]} \"{Values[value]}\"",
        4 => $"{Flags[flag]}{Values[value]}",
        _ => $"{Flags[flag]} {Values[value]}",
    });

    static readonly string[] Flags =
    [
        "-p", "-v", "-e", "-m", "-it", "-d", "--rm", "--name", "--mount", "--tmpfs", "--gpus", "--cpus", "--network", "--restart", "--ulimit", "--device", "--platform", "--health-interval",
        "--memory-swap", "--cap-add", "--ipc", "--entrypoint", "-w", "--env", "--privileged", "--pid", "--security-opt", "-entrypoint", "--expose", "--cpuset-cpus", "--stop-signal",
        "--link", "--build-arg", "--ports", "–rm", "-s", "--log-driver", "--link-local-ip", "--env-file", "--user", "--add-host", "--dns", "--pull", "--label", "-P",
    ];

    static readonly string[] Values =
    [
        "", "=", ":", "::", "/", ".", "./", "../x", "~", "~/x", "$PWD", "${PWD}/x", "$(pwd)", "$X", "${X:-y}", "a", "A", "a:b", "a:/b", "/a:/b", "/a:/b:ro,rw", "rel/x:/y", ":/x", "/x:", "80", "80:80",
        "0:0", "localhost:80:80", "80:", "9-8:1", "80:80:tcp", "[::1]:80:80", "512", "512m", "1,5g", "200m", "-1", "5", "5min", "1d", "all", "0", "0,1", "device=0,1", "type=bind", "type=bind,source=/h",
        "source=/h,target=/d", "type=bind,src=x,dst=y,ro=yes", "type=tmpfs,target=/", "name=a,alias=b", "container:", "Host", "host", "none", "always:3", "never", ":3", "nofile", "nofile=1:2:3", "PASSWORD=x",
        "API_KEY=", "A = 1", "=1", "A:1", "“a b”", "–", "—name", "a\u00A0b", "rocker/ml", "redis", "Python", "img", "https://hub.docker.com/r/a/b", "<name>", "{x}", "...", "\\", "'", "\"", "true", "--", "-", "linux/amd46", "x\\ y",
    ];
}
