using Assistant.Language;
using Assistant.Language.Editing;

namespace Assistant.Server.Features;

/// <summary>The findings of an open document as its settings want them: a rule can be switched off, or be taken more or less seriously.</summary>
static class Findings
{
    public static IEnumerable<Finding> Of(OpenDocument open) => Diagnostics.Of(open.Document).Select(open.Settings.Rules.Set).OfType<Finding>();
}
