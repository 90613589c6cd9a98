using System.Collections.Immutable;
using Assistant.Language.Dockerfiles;
using Assistant.Language.Editing;
using Assistant.Language.Registries;
using Assistant.Language.Tests.Registries;
using Assistant.Language.Tests.Rules.Dockerfiles;

namespace Assistant.Language.Tests.Editing.Hovers;

/// <summary>What the card of an image tells when the engine or the registry has told of it.</summary>
public class ImageStateTests
{
    static readonly DateTimeOffset Asked = ToldByRegistries.Asked;

    static readonly LocalImage Local = new(ImmutableDictionary<string, string>.Empty, null, "linux/amd64")
    {
        Size = 1_020_000_000,
        Configuration = ToldByRegistries.Configuration,
        Layers =
        [
            new("/bin/sh -c #(nop) ADD file:9f in / ", 75_000_000), new("RUN /bin/sh -c apt-get update", 3), new("|1 API_TOKEN=hunter2 /bin/sh -c curl x", 300_000_000),
            new("COPY . . # buildkit", 20), new("", 5_000), new("RUN a", 10), new("RUN `b`", 400), new("CMD x", 0),
        ],
    };

    [Fact]
    public void A_local_image_tells_its_size_its_age_and_its_largest_layers() =>
        Assert.Contains(
            """
            - On the engine: 1.02 GB, built 3 weeks ago (2026-11-07), linux/amd64
            - Largest layers: 
              - 300 MB: `|1 API_TOKEN=******** /bin/sh -c curl x`
              - 75 MB: `/bin/sh -c #(nop) ADD file:9f in /`
              - 5 kB: a step without a name
              - 400 B: `RUN 'b'`
              - 20 B: `COPY . . # buildkit`

            """.ReplaceLineEndings("\n"),
            HoverOf("FROM python‸:3.12", document => document with { LocalImages = new ToldByEngine("linux/amd64", new() { ["python:3.12"] = Local }) }));

    [Fact]
    public void A_registry_tells_when_a_tag_was_pushed_and_how_much_is_to_be_downloaded() =>
        Assert.Contains(
            """
            - On Docker Hub: pushed 24 hours ago (2026-11-27), as of 2026-11-28
            - To download: amd64 45.1 MB, arm64 43.2 MB, arm/v7 39 MB, 386 46 MB
            """.ReplaceLineEndings("\n"),
            HoverOf("FROM python‸:3.12", document => document with { Registries = ToldByRegistries.Tags("python", "3.13 3.12") }));

    [Fact]
    public void A_tag_that_the_registry_does_not_have_is_told() =>
        Assert.Contains("- On Docker Hub: there is no such image or tag\n", HoverOf("FROM python‸:3.99", document => document with { Registries = ToldByRegistries.Tags("python", "3.13 3.12") }));

    [Theory]
    [InlineData("FROM python‸:3.99", "python")]
    [InlineData("FROM ghcr.io/priv/app‸:1", "ghcr.io/priv/app")]
    public void What_the_registry_does_not_show_may_need_a_login(string fixture, string hidden) =>
        Assert.Contains("it does not exist, or it needs docker login\n", HoverOf(fixture, document => document with { Registries = new ToldByRegistries([], []) { Hidden = hidden } }));

    static readonly string Unknown =
        """
        - Listens on: `8888/tcp`
        - Keeps work in: `/data`
        - Runs as: `1000`
        - Starts in: `/srv`
        - Starts: `tini -- serve --password=********`
        - Variables: `APP_TOKEN=********`, `APP_VERSION=2.1`
        - Health: it tells itself when it is healthy
        """.ReplaceLineEndings("\n");

    [Fact]
    public void An_image_that_nobody_has_described_tells_of_itself_without_a_pull() =>
        Assert.Equal(
            $"""
            **quay.io/me/own**: Serves \<b\>notebooks\</b\> to \[all\]\(http\://x.example\)

            - On quay.io: to be had, as of 2026-11-28
            - To download: amd64 45.1 MB
            - Digest: `{ToldByRegistries.Digest}`
            {Unknown}

            [quay.io/repository/me/own](https://quay.io/repository/me/own) · [tags](https://quay.io/repository/me/own?tab=tags)

            """.ReplaceLineEndings("\n"),
            HoverOf("FROM quay.io/me/own:1‸", document => document with
            {
                Registries = ToldByRegistries.Image("quay.io/me/own:1", new(ToldByRegistries.Digest, [new("linux/amd64", 45_100_000)], ToldByRegistries.Configuration, Asked)),
            }));

    [Fact]
    public void The_engine_tells_of_an_image_that_is_in_no_registry() =>
        Assert.Contains(Unknown, HoverOf("FROM mine‸:1", document => document with { LocalImages = new ToldByEngine("linux/amd64", new() { ["mine:1"] = Local }) }));

    [Theory]
    [InlineData(DocumentKind.Dockerfile, "FROM python‸:3.12", "Of { Image = python:3.12 }; TagsOf { Image = python:3.12, Typed =  }")]
    [InlineData(DocumentKind.Dockerfile, "ARG V=3\nFROM pyth‸on:$V", "Of { Image = python:3 }; TagsOf { Image = python:3, Typed =  }")]
    [InlineData(DocumentKind.Dockerfile, "FROM $BA‸SE", "")]
    [InlineData(DocumentKind.Dockerfile, "FROM a AS b\nFROM ‸b", "")]
    [InlineData(DocumentKind.Dockerfile, "FROM scr‸atch", "")]
    [InlineData(DocumentKind.Dockerfile, "FROM a\nRUN pyth‸on", "")]
    [InlineData(DocumentKind.Recipe, "docker run pyth‸on", "Of { Image = python }; TagsOf { Image = python, Typed =  }")]
    [InlineData(DocumentKind.Recipe, "docker run IM‸AGE", "")]
    [InlineData(DocumentKind.Recipe, "docker build -t mine .\ndocker run mi‸ne", "")]
    [InlineData(DocumentKind.Recipe, "docker tag a me/b:1\ndocker push me/‸b:1", "")]
    public void The_registry_could_be_asked_for_an_image_that_is_certain_and_not_built_here(DocumentKind kind, string fixture, string questions)
    {
        var (document, offset) = Cursor.In(kind, fixture);
        Assert.Equal(questions, string.Join("; ", Hover.QuestionsAt(document, offset)));
    }

    static string HoverOf(string fixture, Func<Document, Document> with)
    {
        var (document, offset) = Cursor.In(DocumentKind.Dockerfile, fixture);
        return Hover.At(with(document with { Now = Asked }), offset)!.Markdown;
    }
}
