using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules;

/// <summary>
/// One thing that can be wrong, as people read of it. <paramref name="Code"/> is stable and printed with every finding;
/// <paramref name="Page"/> is Markdown: why it matters, a bad example, a good one. The same text is the hover of the code,
/// <c>assistant explain CODE</c> and the section in <c>docs/rules.md</c>.
/// </summary>
public sealed record Rule(string Code, string Title, Severity Severity, string Page, Func<Document, IEnumerable<Finding>> Check)
{
    /// <summary>
    /// Set for a rule that looks at one instruction of a Dockerfile at a time and at nothing else but the variables it sees and whether
    /// it stands in a stage. What it finds lies in the instruction and is kept until one of these changes.
    /// </summary>
    internal InstructionCheck? Each { get; init; }

    /// <summary>The instructions that <see cref="Each"/> looks at; all when empty.</summary>
    internal ImmutableArray<InstructionKind> Kinds { get; init; } = [];

    /// <summary>Set for a rule that the file itself can skip or make an error: what becomes of a finding of <see cref="Each"/>.</summary>
    internal Func<Dockerfile, Finding, Finding?>? Choose { get; init; }

    /// <summary>
    /// Set for a rule that looks at one docker command at a time, at its own words and physical lines, at what the catalogue says of images and at nothing else. What it
    /// finds lies in these lines and is kept until they change.
    /// </summary>
    internal CommandCheck? EachCommand { get; init; }

    /// <summary>True when it also looks at what registries and the engine have told of images, or at the machine; other rules on commands must not.</summary>
    internal bool DependsOnAnswers { get; init; }

    /// <summary>What such a rule finds beside the docker commands, as in FROM; null when it looks at commands alone.</summary>
    internal Func<Document, IEnumerable<Finding>>? Beside { get; init; }

    /// <summary>True for one of BuildKit's build checks, which the file itself can skip.</summary>
    internal bool IsBuildCheck { get; init; }

    /// <summary>A finding of this rule with its own severity.</summary>
    public Finding At(TextSpan span, string message, params ImmutableArray<Fix> fixes) => new(Code, Severity, span, message) { Fixes = fixes };
}

/// <summary>What a rule finds in one instruction.</summary>
delegate IEnumerable<Finding> InstructionCheck(Dockerfile file, Instruction instruction);

/// <summary>What a rule finds in one docker command.</summary>
/// <param name="document">Where its physical lines and the catalogue are.</param>
delegate IEnumerable<Finding> CommandCheck(CommandLine line, Document document);
