using Assistant.Language.Editing;
using Assistant.Language.Editing.Signatures;
using Assistant.Language.Recipes;
using Assistant.Language.Tests.Recipes;
using Assistant.Language.Text;
using CsCheck;

namespace Assistant.Language.Tests.Editing.Completion;

/// <summary>What holds at every place of any recipe, page or Dockerfile.</summary>
public class RecipePropertyTests
{
    static readonly HostFolders Host = new("a b/c|.env|~/x/|/srv/y");

    static readonly EngineNames Engine = new([new("web", "running", true)], [new("app:1", "1 GB")], [new("data", "local")], [new("net", "bridge")]);

    [Fact]
    public void Proposals_stay_on_the_line_around_the_cursor_and_explain_themselves() =>
        Gen.OneOf(RecipeTests.Documents, Started).Sample(document =>
        {
            var asked = document with { Host = Host, Engine = Engine };
            for (var offset = 0; offset <= document.Text.Length; offset++)
            {
                var line = document.Text.Line(document.Text.LineAt(offset));
                foreach (var item in Language.Editing.Completion.Completion.At(asked, offset))
                {
                    Assert.True(item.Replaces.Touches(offset) && item.Replaces.Start >= line.Start && item.Replaces.End <= line.End, $"{item.Label} replaces {item.Replaces} at {offset}");
                    Assert.True(item.Detail is { Length: > 0 } && item.Label.Length > 0, item.Label);
                }
                Language.Editing.Completion.Completion.WantedAt(asked, offset);
            }
        }, iter: 150);

    [Fact]
    public void Hovers_and_signatures_lie_in_the_text() =>
        Gen.OneOf(RecipeTests.Documents, Started).Sample(document =>
        {
            for (var offset = 0; offset <= document.Text.Length; offset++)
            {
                if (Hover.At(document, offset) is { } hover)
                    Assert.True(hover.Span.Start >= 0 && hover.Span.End <= document.Text.Length && hover.Span.Touches(offset) && hover.Markdown.Length > 0);
                if (SignatureHelp.At(document, offset, isAsked: offset % 2 == 0) is not { } help) continue;
                Assert.InRange(help.Active, 0, help.Signatures.Count - 1);
                foreach (var signature in help.Signatures)
                {
                    Assert.True(signature.Active is null || signature.Active < signature.Parameters.Count);
                    Assert.All(signature.Parameters, parameter => Assert.True(parameter.Span.Start >= 0 && parameter.Span.End <= signature.Label.Length));
                }
            }
        });

    /// <summary>Lines that somebody is just writing.</summary>
    static Gen<Document> Started =>
        Gen.Int[0, Pieces.Length - 1].Select(chosen => Pieces[chosen]).Array[1, 14].Select(pieces => new Document(DocumentKind.Recipe, SourceText.From("docker run " + string.Concat(pieces))));

    static readonly string[] Pieces =
    [
        " --mount ", "type=bind,", "source=", "\"", "'", "$PWD", "/", "./", ":", ",", "=", " -p", " -p ", "127.0.0.1:", "[::1]:", "80", "-90", "/udp", " -v ", " -v", "data", "~/", " --gpus '\"device=0,1\"'",
        " --gpus=", " -e ", "A=", "${", "$", " rocker/rstudio ", "\\\n  ", "\\", "\n", " --network name=a,", " --restart on-failure:", " --ulimit nofile=1:", " --tmpfs /a:", " -u ", "1000:", " --platform linux/",
        " -- ", " --", " -it", " -itp", " --health-cmd=", " -m 1g", " --device /dev/x:", " --name ", "\ndocker exec ", "\ndocker cp a:", "\ndocker buildx ", "\ndocker build -f ", "\ndocker compose ", "#", " && docker stop ",
        "\nDATA=/x$", " --publish published=1,target=2", " --add-host a:", "--rm=", "é",
    ];
}
