using System.Collections.Immutable;
using Assistant.Engine;
using Assistant.Language.Registries;
using Assistant.Language.Values;

namespace Assistant.Server.Features;

/// <summary>
/// Asks registries for what a person completes or points at, as far as the settings allow; never because a file was opened, and never
/// in a workspace that is not trusted. An answer that takes too long is not waited for; when it comes it is there for the next question,
/// and findings and hints are made anew with it.
/// </summary>
sealed class RegistryQuestions(Session session)
{
    const int MostFound = 25;

    const int MostTerms = 200;

    static readonly TimeSpan LongestForEngine = TimeSpan.FromSeconds(5);

    readonly Lock one = new();
    RegistryAnswers known = RegistryAnswers.None;
    ImmutableDictionary<string, ImmutableArray<FoundRepository>> found = ImmutableDictionary<string, ImmutableArray<FoundRepository>>.Empty;
    Task searching = Task.CompletedTask;

    /// <summary>What has been told so far.</summary>
    public IRegistryAnswers Known => known;

    /// <summary>What the search found for a term; while its answer is on the way, for as much of the term as was asked before.</summary>
    public ImmutableArray<FoundRepository> Found(IEnumerable<RegistryQuestion> questions)
    {
        if (questions.OfType<RegistryQuestion.Search>().FirstOrDefault() is not { Term: var term }) return [];
        for (var length = term.Length; length > 0; length--)
            if (found.TryGetValue(term[..length], out var images)) return images;
        return [];
    }

    /// <summary>Whether everything that may be asked is known after a moment.</summary>
    public async Task<bool> Ask(OpenDocument open, IReadOnlyList<RegistryQuestion> questions)
    {
        if (questions.Count == 0 || session.RegistriesFor(open.Settings) is not { } client) return true;
        return await Answers.InTime(Task.WhenAll(questions.Select(question => question is RegistryQuestion.Search search ? Search(client, search.Term) : Task.Run(() => Answer(client, question)))));
    }

    /// <summary>Docker Hub has one search to answer at a time, not one for each letter: what is typed meanwhile is searched for with the next one.</summary>
    Task Search(Registries client, string term)
    {
        lock (one)
        {
            if (found.ContainsKey(term)) return Task.CompletedTask;
            return searching.IsCompleted ? searching = Task.Run(() => Answer(client, new RegistryQuestion.Search(term))) : searching;
        }
    }

    /// <summary>Who asks joins equal questions, keeps answers and leaves a registry that failed alone for a while.</summary>
    async Task Answer(Registries client, RegistryQuestion question)
    {
        try
        {
            switch (question)
            {
                case RegistryQuestion.TagsOf asked:
                    var tags = await client.Tags(asked.Image, asked.Typed, CancellationToken.None);
                    await Learn(before => before.With(asked.Image, tags));
                    break;
                case RegistryQuestion.Of asked:
                    var held = await client.Image(asked.Image, CancellationToken.None);
                    await Learn(before => before.With(asked.Image, held));
                    break;
                case RegistryQuestion.DigestOf asked:
                    var digest = await client.Digest(asked.Image, CancellationToken.None);
                    await Learn(before => before.With(asked.Image, digest, DateTimeOffset.Now));
                    break;
                case RegistryQuestion.Search asked:
                    var images = await client.Search(asked.Term, MostFound, CancellationToken.None);
                    found = (found.Count < MostTerms ? found : found.Clear())
                        .SetItem(asked.Term, [.. images.Select(image => new FoundRepository(image.Name, image.Description, image.Stars, image.Pulls, image.IsOfficial))]);
                    break;
            }
        }
        catch (EngineException failed) when (question is RegistryQuestion.TagsOf asked && failed.Problem.Kind is ProblemKind.RepositoryNotFound)
        {
            await Learn(before => before.Without(asked.Image));
        }
        catch (EngineException refused) when (refused.Problem.Kind is ProblemKind.AccessDenied && Image(question) is { } image)
        {
            await Learn(before => before.WithRefused(image));
        }
        catch (Exception silent) when (silent is EngineException or OperationCanceledException or ObjectDisposedException)
        {
            // Without an answer there is still what the catalogue and the engine know.
        }
    }

    static ImageReference? Image(RegistryQuestion question) => question switch
    {
        RegistryQuestion.TagsOf asked => asked.Image,
        RegistryQuestion.Of asked => asked.Image,
        RegistryQuestion.DigestOf asked => asked.Image,
        _ => null,
    };

    /// <summary>Documents get to know of it together with what the engine has: an image that is here need not be at the registry.</summary>
    async Task Learn(Func<RegistryAnswers, RegistryAnswers> with)
    {
        RegistryAnswers before, after;
        do
        {
            before = known;
            after = with(before);
            if (ReferenceEquals(before, after)) return;
        }
        while (Interlocked.CompareExchange(ref known, after, before) != before);
        await Task.WhenAny(session.BaseImages.AskForAll(), Task.Delay(LongestForEngine));
        session.Learnt(document => document with { Registries = known });
    }
}
