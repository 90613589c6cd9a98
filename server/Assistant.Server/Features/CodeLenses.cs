using Assistant.Engine;
using Assistant.Language.Editing;
using Assistant.Language.Recipes;
using Assistant.Server.Commands;
using Assistant.Server.Protocol;
using Assistant.Server.Running;
using ImageCatalogue = Assistant.Language.Catalogue.ImageCatalogue;
using Images = Assistant.Language.Catalogue.Images;

namespace Assistant.Server.Features;

/// <summary>The lines of buttons over what can be pulled, built or run; behind a command whose container exists, what can be done with that.</summary>
static class CodeLenses
{
    public static Task<IReadOnlyList<CodeLens>> Of(Session session, CodeLensParams asked, CancellationToken cancellation) =>
        Answers.OnSnapshot<IReadOnlyList<CodeLens>>(session, asked.TextDocument.Uri, [], open => Of(session, open), cancellation);

    static IReadOnlyList<CodeLens> Of(Session session, OpenDocument open)
    {
        session.Lensed[open.Uri] = true;
        if (!session.Client.IsTrusted) return [];
        var runnables = Runnables.In(open.Document);
        if (runnables.Count > 0) session.Containers.Start();
        return [.. OverHeadings(session, open).Concat(runnables.SelectMany(runnable => Over(session, open, runnable))).OrderBy(lens => lens.Range.Start.Line)];
    }

    /// <summary>A heading gets a button once its block has started something.</summary>
    static IEnumerable<CodeLens> OverHeadings(Session session, OpenDocument open)
    {
        var started = Places.BlocksStarted(session, open);
        if (started.Count is 0) return [];
        return
            from heading in open.Document.Recipe.Lines.OfType<HeadingLine>()
            where started.Contains(heading.Name)
            let place = new CommandTarget { Uri = open.Uri, Block = heading.Name }
            select new CodeLens(ToLsp.Range(open.Document.Text, heading.Span, session.Encoding)) { Command = CleanUpBlockCommand.Command.At(place, "Clean Up") };
    }

    static IEnumerable<CodeLens> Over(Session session, OpenDocument open, Runnable runnable)
    {
        var place = new CommandTarget { Uri = open.Uri, Line = open.Document.Text.LineAt(runnable.Span.Start) };
        var range = ToLsp.Range(open.Document.Text, runnable.Span, session.Encoding);
        return Buttons(session, open, runnable, place).Select(command => new CodeLens(range) { Command = command });
    }

    static IEnumerable<Command> Buttons(Session session, OpenDocument open, Runnable runnable, CommandTarget place) => runnable switch
    {
        Runnable.Build { Stage: { } stage } => [BuildCommand.Command.At(place with { Stage = stage }, $"Build {(char.IsAsciiDigit(stage[0]) ? $"stage {stage}" : stage)}")],
        Runnable.Build => [BuildCommand.Command.At(place)],
        Runnable.BaseImage image => [PullCommand.Command.At(new() { Image = image.Image }), RunCommand.Command.At(place)],
        Runnable.Command { Words: var words } command when Places.ImageOf(words) is { } image =>
        [
            PullCommand.Command.At(new() { Image = image }),
            Run(command, place),
            .. Places.ContainerOf(session, open, command) is { } container ? With(container, open.Document.Catalogue, HasPage(open, command)) : [],
        ],
        Runnable.Command command => [Run(command, place), .. Places.ServiceOf(session, open, command) is { } service ? With(service, open.Document.Catalogue) : []],
        Runnable.NotRun => [RunCommand.Command.At(place, "Not run by the assistant")],
        _ => [],
    };

    static Command Run(Runnable.Command command, CommandTarget place) => RunCommand.Command.At(place, command.Label is { } label ? $"Run {label}" : null);

    static bool HasPage(OpenDocument open, Runnable.Command command) =>
        open.Document.Recipe.CommandAt(command.Span.Start) is { } line && open.Document.Directives.Of(line).Page is not null;

    static IEnumerable<Command> With(Service service, ImageCatalogue catalogue)
    {
        var it = new CommandTarget { Service = service.Id };
        yield return ServiceLogsCommand.Command.At(it, $"{service.Running} of {service.Wanted} running");
        if (service.Running > 0)
            foreach (var (port, title) in Pages(service.Image, service.Ports, catalogue)) yield return OpenServiceCommand.Command.At(it with { Port = port }, title);
        yield return ServiceLogsCommand.Command.At(it);
        if (service.Mode is "Replicated") yield return ScaleServiceCommand.Command.At(it);
        yield return RemoveServiceCommand.Command.At(it);
    }

    /// <param name="hasPage">True when a directive names the page to open, whatever ports are published.</param>
    static IEnumerable<Command> With(Container container, ImageCatalogue catalogue, bool hasPage)
    {
        var it = new CommandTarget { Container = container.Id };
        yield return LogsCommand.Command.At(it, ContainerState.WithPorts(container, DateTimeOffset.Now));
        if (container.IsPaused) yield return StartCommand.Command.At(it, "Let It Go On");
        if (container.IsRunning)
        {
            var pages = Pages(container, catalogue).ToList();
            foreach (var open in pages is [] && hasPage ? [OpenCommand.Command.At(it)] : pages) yield return open;
            yield return LogsCommand.Command.At(it);
            yield return ShellCommand.Command.At(it);
            yield return StopCommand.Command.At(it);
            yield return RestartCommand.Command.At(it);
        }
        else
        {
            yield return StartCommand.Command.At(it);
            yield return LogsCommand.Command.At(it);
        }
        yield return RemoveCommand.Command.At(it);
    }

    /// <summary>A button for each page of a running container.</summary>
    public static IEnumerable<Command> Pages(Container container, ImageCatalogue catalogue) =>
        Pages(container.Image, container.Ports, catalogue).Select(page => OpenCommand.Command.At(new() { Container = container.Id, Port = page.Port }, page.Title));

    /// <summary>The container's port of each page, and what its button says.</summary>
    static IEnumerable<(int Port, string Title)> Pages(string image, IReadOnlyList<PublishedPort> published, ImageCatalogue catalogue)
    {
        var ports = published.Select(port => new Language.Catalogue.PublishedPort(port.ContainerPort, port.HostPort, port.HostIp, port.Protocol));
        var pages = Images.Access(catalogue.Find(image), [.. ports], log: "").Pages;
        return pages.Select(page => (page.ContainerPort, pages.Length is 1 ? "Open" : $"Open {page.Serves}"));
    }
}
