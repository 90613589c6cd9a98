using Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>The lines of buttons over what can be pulled, built or run.</summary>
static class CodeLenses
{
    public static Task<IReadOnlyList<CodeLens>> Of(Session session, CodeLensParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<CodeLens>>(session, asked.TextDocument.Uri, [], _ => [], cancellation);
}
