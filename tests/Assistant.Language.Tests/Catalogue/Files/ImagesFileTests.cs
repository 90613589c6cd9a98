using System.Text;
using System.Text.Json.Nodes;
using Assistant.Language.Catalogue;
using Assistant.Language.Catalogue.Files;
using Assistant.Language.Editing;
using Assistant.Language.Text;

namespace Assistant.Language.Tests.Catalogue.Files;

/// <summary>The file of a workspace's own images: read as the schema says, and every mistake told at its place.</summary>
public class ImagesFileTests
{
    public static TheoryData<string> Good => [.. GoodFiles];

    static readonly string[] GoodFiles =
    [
        """{ "images": [] }""",
        """{ "title": "Ours", "$schema": "x", "images": [{ "name": "lab.example/a" }] }""",
        """{ "images": [{ "name": "a", "purpose": "p", "also": ["b"], "formerly": [{ "name": "c", "why": "moved", "since": "2024-01-31", "keepsTags": true }], "words": ["w"] }] }""",
        """{ "images": [{ "name": "a", "status": "no image", "statusNote": "n", "successors": ["python"], "inherits": "python", "parent": "debian", "brings": "b" }] }""",
        """{ "images": [{ "name": "a", "tags": { "scheme": "s", "pattern": "^\\d+$", "offer": ["1.2.3", "latest"], "latest": true, "asOf": "2026-08" } }] }""",
        """{ "images": [{ "name": "a", "ports": [{ "port": 8888, "serves": "s", "path": "/", "protocol": "udp" }, { "port": 1.0, "serves": "s" }, { "port": 8.888e3, "serves": "s" }] }] }""",
        """{ "images": [{ "name": "a", "user": "u", "workFolder": "/w", "mounts": [{ "path": "/data", "note": "n" }], "starts": "s", "command": "c", "interactive": false }] }""",
        """{ "images": [{ "name": "a", "variables": [{ "name": "A", "meaning": "m", "required": true, "example": "e", "or": ["B"], "needs": "--user root" }] }] }""",
        """{ "images": [{ "name": "a", "login": { "kind": "token", "user": "u", "userVariable": "U", "variable": "V", "secret": "s", "log": "(?<secret>x)", "page": { "port": 1, "path": "/" }, "client": "c", "note": "n" } }] }""",
        """{ "images": [{ "name": "a", "gpu": "g", "sharedMemory": "s", "architectures": ["amd64"], "ready": { "log": "up", "path": "/", "port": 65535, "command": "c", "note": "n" }, "notes": ["n"], "sources": ["s"] }] }""",
        """{ "images": [{ "name": "ümlaut" }] }""".Replace("ü", "u"),
    ];

    public static TheoryData<string> Bad => [.. BadFiles];

    static readonly string[] BadFiles =
    [
        "", " ", "{", "[", "nothing", "{]", "{ \"images\": [], }", "// c\n{ \"images\": [] }", "{ \"images\": [] } x", "\u0000",
        "null", "1", "\"images\"", "[]", "{}", """{ "images": {} }""", """{ "images": null }""", """{ "images": [1] }""", """{ "images": [null] }""", """{ "images": [{}] }""", """{ "image": [] }""",
        """{ "images": [], "colour": "red" }""", """{ "title": 1, "images": [] }""",
        """{ "images": [{ "name": "A" }] }""", """{ "images": [{ "name": "" }] }""", """{ "images": [{ "name": "a:1" }] }""", """{ "images": [{ "name": 1 }] }""", """{ "images": [{ "name": "a", "purpose": null }] }""",
        """{ "images": [{ "name": "a", "colour": "red" }] }""", """{ "images": [{ "name": "a", "status": "lost" }] }""", """{ "images": [{ "name": "a", "status": true }] }""", """{ "images": [{ "name": "a", "words": "w" }] }""", """{ "images": [{ "name": "a", "words": [1] }] }""",
        """{ "images": [{ "name": "a", "ports": [{ "port": 70000, "serves": "s" }] }] }""", """{ "images": [{ "name": "a", "ports": [{ "port": 0, "serves": "s" }] }] }""", """{ "images": [{ "name": "a", "ports": [{ "port": 80.5, "serves": "s" }] }] }""",
        """{ "images": [{ "name": "a", "ports": [{ "port": 1e400, "serves": "s" }] }] }""", """{ "images": [{ "name": "a", "ports": [{ "port": "80", "serves": "s" }] }] }""", """{ "images": [{ "name": "a", "ports": [{ "port": 80 }] }] }""",
        """{ "images": [{ "name": "a", "ports": [{ "port": 80, "serves": "s", "path": "lab" }] }] }""", """{ "images": [{ "name": "a", "ports": [{ "port": 80, "serves": "s", "protocol": "http" }] }] }""",
        """{ "images": [{ "name": "a", "mounts": [{ "path": "data" }] }] }""", """{ "images": [{ "name": "a", "workFolder": "w" }] }""", """{ "images": [{ "name": "a", "interactive": "yes" }] }""",
        """{ "images": [{ "name": "a", "tags": { "offer": ["1"] } }] }""", """{ "images": [{ "name": "a", "tags": { "scheme": "s", "offer": ["-1"] } }] }""", """{ "images": [{ "name": "a", "tags": { "scheme": "s", "asOf": "today" } }] }""", """{ "images": [{ "name": "a", "tags": { "scheme": "s", "asOf": "２０２６-08" } }] }""",
        """{ "images": [{ "name": "a", "login": { "kind": "none", "page": { "port": 1 } } }] }""", """{ "images": [{ "name": "a", "login": {} }] }""", """{ "images": [{ "name": "a", "variables": [{ "name": "A" }] }] }""", """{ "images": [{ "name": "a", "variables": [{ "name": "A", "meaning": "m", "needs": "root" }] }] }""",
        """{ "images": [{ "name": "a", "formerly": [{ "name": "b", "why": "w", "since": "2024" }] }] }""", """{ "images": [{ "name": "a", "ready": { "port": -1 } }] }""",
    ];

    [Theory]
    [MemberData(nameof(Good))]
    public void Reads_what_the_schema_accepts(string file)
    {
        Assert.Empty(ImagesSchema.Errors(file));
        var read = ImagesFile.Read(SourceText.From(file));
        Assert.Empty(read.Mistakes);
        Assert.Equal(JsonNode.Parse(file)!["images"]!.AsArray().Count, read.Images.Length);
        Assert.NotEmpty(ImageCatalogue.BuiltIn.With(read.Images).All);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Refuses_what_the_schema_refuses(string file)
    {
        Assert.NotEmpty(ImagesSchema.Errors(file));
        var read = ImagesFile.Read(SourceText.From(file));
        Assert.NotEmpty(read.Mistakes);
        Assert.All(read.Mistakes, mistake => Assert.InRange(mistake.Span.End, mistake.Span.Start, file.Length));
        Assert.Empty(read.Images);
    }

    /// <summary>An editor reads patterns as JavaScript does, where the end is the very end.</summary>
    [Fact]
    public void A_line_break_at_the_end_of_a_name_is_seen() => Assert.NotEmpty(ImagesFile.Read(SourceText.From("""{ "images": [{ "name": "a\n" }] }""")).Mistakes);

    [Fact]
    public void Half_typed_files_never_break_anything()
    {
        foreach (var file in GoodFiles.Concat(BadFiles))
            for (var length = 0; length <= file.Length; length++)
                _ = Diagnostics.Of(Document(file[..length]));
        Assert.NotEmpty(Diagnostics.Of(Document("{ \"images\": [ \"\ud800\" ] }")));
        Assert.NotEmpty(Diagnostics.Of(Document("{ \"images\": [ \"\\ud800\" ] }")));
        Assert.NotEmpty(Diagnostics.Of(Document(new string('[', 100_000))));
        Assert.NotEmpty(Diagnostics.Of(Document(Encoding.Latin1.GetString([.. Enumerable.Range(0, 256).Select(value => (byte)value)]))));
    }

    /// <summary>Each of these would take minutes, or all of the stack, if the price grew with the square of the length.</summary>
    [Fact]
    public void A_file_of_a_megabyte_is_read_at_once()
    {
        string[] images =
        [
            string.Join(',', Enumerable.Repeat("{}", 100_000)),
            string.Join(',', Enumerable.Range(0, 10_000).Select(number => $"{{\"name\":\"i{number}\",\"inherits\":\"i{number + 1}\"}}")),
            $"{{\"name\":\"a\"{string.Concat(Enumerable.Range(0, 30_000).Select(number => $",\"m{number}\":0"))}}}",
        ];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var list in images)
        {
            var document = Document($"{{\"images\":[{list}]}}");
            Assert.InRange(Diagnostics.Of(document).Count, 1, 200);
            Assert.NotEmpty(ImageCatalogue.BuiltIn.With(document.ImagesFile!.Images).All);
        }
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void The_reader_knows_every_word_of_the_schema()
    {
        var words = Schemas(JsonNode.Parse(File.ReadAllText(ImagesSchema.Path))!.AsObject()).SelectMany(schema => schema.Select(pair => pair.Key)).Distinct();
        Assert.Empty(words.Except(JsonSchema.Keywords));
    }

    /// <summary>A schema and those in it; what stands under <c>properties</c> and <c>$defs</c> are names.</summary>
    static IEnumerable<JsonObject> Schemas(JsonObject schema) =>
    [
        schema,
        .. new[] { "properties", "$defs" }.Select(word => schema[word]).OfType<JsonObject>().SelectMany(named => named.Select(pair => pair.Value).OfType<JsonObject>()).SelectMany(Schemas),
        .. schema["items"] is JsonObject items ? Schemas(items) : [],
    ];

    [Theory]
    [InlineData("""
        { "images": [{ "name": "a", "prots": [] }] }
                                     ~~~~~ DS090 There is no member "prots" here. The members are name, purpose, also, formerly, words, status, statusNote, successors, inherits, parent, brings, tags, ports, user, workFolder, mounts, variables, login, starts, command, interactive, gpu, sharedMemory, architectures, ready, terms, notes, sources.
        """)]
    [InlineData("""
        { "images": [{ "name": "Lab/A" }] }
                                ~~~~~ DS090 "Lab/A" does not fit the pattern ^[a-z0-9][a-z0-9._/-]*$: as people write it: no docker.io/, no library/, no tag.
        """)]
    [InlineData("""
        { "images": [{ "name": "ä", "status": "activ" }] }
                                ~ DS090 "ä" does not fit the pattern ^[a-z0-9][a-z0-9._/-]*$: as people write it: no docker.io/, no library/, no tag.
                                               ~~~~~ DS090 Here belongs one of "active", "maintenance", "unmaintained", "frozen", "no image".
        """)]
    [InlineData("""
        { "images": [{ "name": "a", "ports": [{ "port": 99999, "serves": "s" }] }] }
                                                        ~~~~~ DS090 99999 is not between 1 and 65535.
        """)]
    [InlineData("""
        { "images": [{ "name": "a", "interactive": "yes" }] }
                                                    ~~~ DS090 Here belongs true or false: true for a prompt that ends at once without -it.
        """)]
    [InlineData("""
        { "images": [{ "name": "a" } { "name": "b" }] }
                                     ~ DS090 The file is not JSON from here on: '{' is invalid after a value. Expected either ',', '}', or ']'.
        """)]
    [InlineData("""
        { "images": [{ "purpose": "p" }] }
                     ~ DS090 The member "name" is missing: as people write it: no docker.io/, no library/, no tag.
        """)]
    [InlineData("""
        { "images": [{ "name": "a", "inherits": "postgre" }] }
                                                 ~~~~~~~ DS091 No image postgre is known, so nothing is inherited. Write the name of an image of the catalogue or of this file.
        """)]
    [InlineData("""
        { "images": [{ "name": "a", "login": { "kind": "password", "log": "password is (.*)" } }] }
                                                                           ~~~~~~~~~~~~~~~~ DS091 The expression has no group (?<secret>…), so it finds no password.
        """)]
    [InlineData("""
        { "images": [{ "name": "a", "ready": { "log": "(" } }] }
                                                       ~ DS091 This is no regular expression: Invalid pattern '(' at offset 1. Not enough )'s.
        """)]
    [InlineData("""
        { "images": [{ "name": "a", "name": "b" }] }
                                     ~~~~ DS091 The member "name" stands here a second time. Only one of them counts.
        """)]
    [InlineData("""
        { "images": [{ "name": "e/f", "inherits": "e/f" }] }
                                                   ~~~ DS091 e/f is its own parent. Write another image to inherit from, or leave the member out.
        """)]
    [InlineData("""
        { "images": [{ "name": "a/b", "inherits": "c/d" }, { "name": "c/d", "inherits": "x" }, { "name": "x", "inherits": "a/b" }, { "name": "y", "inherits": "x" }] }
                                                   ~~~ DS091 a/b is its own parent, by way of c/d, x. Write another image to inherit from, or leave the member out.
                                                                                         ~ DS091 c/d is its own parent, by way of x, a/b. Write another image to inherit from, or leave the member out.
                                                                                                                           ~~~ DS091 x is its own parent, by way of a/b, c/d. Write another image to inherit from, or leave the member out.
        """)]
    [InlineData("""
        { "images": [{ "name": "postgres", "inherits": "a" }, { "name": "a", "inherits": "postgres" }] }
                                                        ~ DS091 postgres is its own parent, by way of a. Write another image to inherit from, or leave the member out.
                                                                                          ~~~~~~~~ DS091 a is its own parent, by way of postgres. Write another image to inherit from, or leave the member out.
        """)]
    [InlineData("""
        { "images": [{ "name": "a" }, { "name": "b" }, { "name": "a", "purpose": "p" }, { "name": "a" }] }
                                                                  ~ DS091 The image a stands here once more. What is said of it here replaces what is said above; say all of it in one place.
                                                                                                   ~ DS091 The image a stands here once more. What is said of it here replaces what is said above; say all of it in one place.
        """)]
    [InlineData("""
        { "images": [{ "name": "a" },] }
                                     ~ DS090 The file is not JSON from here on: a comma stands behind the last one. Take the comma out.
        """)]
    [InlineData("""
        { "images": [{ "name": "a", }] }
                                    ~ DS090 The file is not JSON from here on: a comma stands behind the last one. Take the comma out.
        """)]
    public void Tells_what_is_wrong_and_what_belongs_there(string picture)
    {
        var lines = picture.Split('\n');
        var found = Diagnostics.Of(Document(lines[0])).Select(finding => $"{new string(' ', finding.Span.Start)}{new string('~', finding.Span.Length)} {finding.Code} {finding.Message}");
        Assert.Equal(lines[1..], found);
    }

    [Fact]
    public void Fixes_a_slip_of_the_finger()
    {
        var fix = Assert.Single(Assert.Single(Diagnostics.Of(Document("""{ "images": [{ "name": "a", "prots": [] }] }"""))).Fixes);
        Assert.Equal("Change to ports", fix.Title);
    }

    [Fact]
    public void An_image_with_a_mistake_is_left_out_and_others_count()
    {
        var file = ImagesFile.Read(SourceText.From("""{ "images": [{ "name": "a", "colour": 1 }, { "name": "b" }, { "name": "c", "ready": { "log": "(" } }] }"""));
        Assert.Equal(["b"], file.Images.Select(image => (string)image["name"]!));
    }

    [Fact]
    public void Brackets_in_brackets_without_an_end_are_told_of() =>
        Assert.Equal("The file is not JSON from here on: more than 64 brackets stand within each other.", Assert.Single(ImagesFile.Read(SourceText.From(new string('[', 100))).Mistakes).Message);

    [Fact]
    public void An_image_that_is_named_twice_has_what_both_say()
    {
        var file = ImagesFile.Read(SourceText.From("""{ "images": [{ "name": "a", "purpose": "p" }, { "name": "a", "user": "u" }] }"""));
        Assert.Equal(("p", "u"), ImageCatalogue.BuiltIn.With(file.Images).Find("a") is { } image ? (image.Purpose, image.User) : default);
    }

    /// <summary>The example, the page of the catalogue, and the good ones of the rules' pages.</summary>
    [Fact]
    public void What_we_show_as_an_example_is_right()
    {
        string[] pages = [File.ReadAllText(Path.Combine(Repository.Root, "docs/catalogue.md")), .. Language.Rules.Rules.All.Select(rule => rule.Page.Split("Good:")[^1])];
        List<string> shown = [File.ReadAllText(Path.Combine(Repository.Root, "examples/assistant.images.json")), .. pages.SelectMany(page => page.ReplaceLineEndings("\n").Split("```json\n").Skip(1)).Select(block => block.Split("```")[0])];
        Assert.True(shown.Count >= 4);
        Assert.All(shown, file =>
        {
            Assert.Empty(ImagesSchema.Errors(file));
            Assert.Empty(Diagnostics.Of(Document(file)));
        });
    }

    static Document Document(string text) => new(DocumentKind.ImagesFile, SourceText.From(text), "/work/assistant.images.json");
}
