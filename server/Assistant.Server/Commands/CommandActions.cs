using Assistant.Language.Text;
using Assistant.Server.Features;
using Assistant.Server.Protocol;

namespace Assistant.Server.Commands;

/// <summary>The commands offered as code actions for the command line or image under the cursor.</summary>
static class CommandActions
{
    public static IEnumerable<CodeAction> At(Session session, OpenDocument open, TextSpan span) => [];
}
