using Assistant.Engine;
using Assistant.Language.Editing.Pinning;
using Assistant.Server.Features;
using Assistant.Server.Pinning;
using Assistant.Server.Protocol;
using Assistant.Server.Running;

namespace Assistant.Server.Commands;

/// <summary>
/// Asks registries about the images of a document, or about the one that the target names, and edits them. An editor that can shows the
/// change before it is made.
/// </summary>
/// <param name="Label">What the change is called, such as "Pin images".</param>
/// <param name="Done">Behind "3 images are": "pinned".</param>
/// <param name="Needless">Said when there is nothing to change.</param>
sealed record ImageEditing(string Label, string Done, string Needless)
{
    public async Task Run(CommandContext context, CommandTarget target, Func<Registries, ImagePlace, CancellationToken, Task<ImageOutcome>> ask, CancellationToken cancellation)
    {
        if (Places.DocumentOf(context.Session, target) is not { } open)
        {
            context.Conversation.Say(MessageType.Info, "Open a Dockerfile, a recipe or a page first.");
            return;
        }
        var places = ImagePlaces.In(open.Document).Where(place => IsMeant(open, place, target)).ToList();
        if (places is [])
        {
            context.Conversation.Say(MessageType.Info, "There is no image here that a registry could be asked about.");
            return;
        }
        if (context.Session.RegistriesFor(open.Settings) is not { } registries)
        {
            context.Conversation.Say(MessageType.Info, "The setting assistant.registries.enabled keeps registries from being asked. Turn it on first.");
            return;
        }
        var outcomes = await Asked(context, places, (place, cancelled) => ask(registries, place, cancelled), cancellation);
        var isDone = ImageOutcome.Changes(outcomes) is not { Count: > 0 } changes || await Apply(context, open, changes, cancellation);
        Tell(context.Conversation, outcomes, isDone);
    }

    /// <summary>Without an image all are meant.</summary>
    static bool IsMeant(OpenDocument open, ImagePlace place, CommandTarget target) =>
        target.Image is null || (place.Text == target.Image && (target.Line is null || open.Document.Text.LineAt(place.Span.Start) == target.Line));

    static async Task<IReadOnlyList<ImageOutcome>> Asked(CommandContext context, List<ImagePlace> places, Func<ImagePlace, CancellationToken, Task<ImageOutcome>> ask, CancellationToken cancellation)
    {
        using var step = await context.Conversation.Begin(places is [var only] ? $"Asking the registry about {only.Text}" : $"Asking registries about {places.Count} images", cancellation);
        try
        {
            return await ImageOutcome.Of(places, ask, done => step.Report($"{done} of {places.Count}", done * 100 / places.Count), step.Cancelled);
        }
        catch (OperationCanceledException) when (step.Cancelled.IsCancellationRequested)
        {
            throw new StoppedException("Cancelled; nothing was changed.", step.Cancelled);
        }
    }

    /// <summary>False when nothing was changed, of which the person then knows.</summary>
    async Task<bool> Apply(CommandContext context, OpenDocument open, IReadOnlyList<Language.Text.TextChange> changes, CancellationToken cancellation)
    {
        if (!context.Workspace.IsUnedited(open))
        {
            context.Conversation.Say(MessageType.Info, "The file was edited meanwhile, so nothing was changed. Try again.");
            return false;
        }
        var confirms = context.Client.ConfirmsChanges;
        var edit = ImageEdit.Of(open, ToLsp.Edits(open.Document.Text, changes, context.Session.Encoding), Label, confirms);
        if (await context.Client.ApplyEdit(Label, edit, cancellation) is not { } reason) return true;
        // Whoever was shown the change and left it has decided so.
        if (!confirms) context.Conversation.Say(MessageType.Error, $"The images were not changed: {reason}.");
        return false;
    }

    void Tell(IConversation conversation, IReadOnlyList<ImageOutcome> outcomes, bool isDone)
    {
        var changed = outcomes.Count(outcome => outcome.Change is not null);
        var failures = outcomes.Select(outcome => outcome.Failure).OfType<string>().Distinct().ToList();
        var left = outcomes.Select(outcome => outcome.LeftAlone).OfType<string>().Distinct().ToList();
        if (failures is [_, ..]) conversation.Say(MessageType.Error, string.Join(" ", failures));
        if (!isDone) return;
        var sentence = changed switch { 0 when failures is [_, ..] || left.Count > 0 => "", 0 => Needless, 1 => $"One image is {Done}.", _ => $"{changed} images are {Done}." };
        if (string.Join(" ", left.Prepend(sentence)).Trim() is { Length: > 0 } told) conversation.Say(MessageType.Info, told);
    }
}
