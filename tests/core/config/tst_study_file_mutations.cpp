// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile and broken study files: each must give messages, quickly, and never a crash or an exception.
#include "../../campaign.h"
#include "../../timing.h"

#include "snac/config/study_file.h"

#include "snac/base/random.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <functional>

using namespace snac;
using namespace snac::config;

namespace {

const hardware::BoardCatalogue& boards()
{
    static const hardware::BoardCatalogue catalogue =
        hardware::BoardCatalogue::load({SNAC_SOURCE_DIR "/resources/boards"});
    return catalogue;
}

std::vector<std::string> seeds()
{
    std::vector<std::string> texts;
    for (const char* name : {"jets", "quick-start", "jets-pynq", "jets-precision"}) {
        QFile file(QStringLiteral(SNAC_SOURCE_DIR "/configs/%1.yaml").arg(name));
        if (file.open(QIODevice::ReadOnly)) {
            texts.push_back(file.readAll().toStdString());
        }
    }
    texts.push_back("dataset:\n  name: qubit\n  window_size: 400\nsearch:\n  n_trials: 500\n  objectives: "
                    "[fidelity, resources, cc]\n"
                    "  use_hw_metrics: true\nlocal_search:\n  precision_pairs: [(16,6), (8,3), "
                    "(4,1)]\nsynthesis:\n  board: zcu102\n");
    return texts;
}

std::string repeated(const std::string& text, std::size_t count)
{
    std::string result;
    result.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        result += text;
    }
    return result;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 mostMilliseconds = 200000; // the checks that are woven in cost most of the time
#else
constexpr qint64 mostMilliseconds = 20000;
#endif

using Mutation = std::function<std::string(std::string, Random&)>;

std::size_t lineStart(const std::string& text, Random& random)
{
    const std::size_t at = text.rfind('\n', random.index(text.size()));
    return at == std::string::npos ? 0 : at + 1;
}

/// Replaces the value of a random "key: value" line.
std::string withValue(std::string text, Random& random, const std::string& value)
{
    std::size_t colon = text.find(": ", random.index(text.size()));
    colon = colon == std::string::npos ? text.find(": ") : colon;
    return text.replace(colon + 2, text.find('\n', colon) - colon - 2, value);
}

const std::vector<std::pair<const char*, Mutation>>& mutations()
{
    static const std::vector<std::pair<const char*, Mutation>> all = {
        {"truncated", [](std::string t, Random& r) { return t.substr(0, r.index(t.size())); }},
        {"byte flipped",
         [](std::string t, Random& r) {
             t[r.index(t.size())] = static_cast<char>(r.index(256));
             return t;
         }},
        {"many bytes flipped",
         [](std::string t, Random& r) {
             for (int i = 0; i < 20; ++i) {
                 t[r.index(t.size())] = static_cast<char>(r.index(256));
             }
             return t;
         }},
        {"piece removed", [](std::string t, Random& r) { return t.erase(r.index(t.size()), r.index(40)); }},
        {"piece doubled",
         [](std::string t, Random& r) {
             const std::size_t at = r.index(t.size());
             return t.insert(at, t.substr(at, r.index(80)));
         }},
        {"line doubled",
         [](std::string t, Random& r) {
             const std::size_t at = lineStart(t, r);
             return t.insert(at, t.substr(at, t.find('\n', at) - at + 1));
         }},
        {"tab", [](std::string t, Random& r) { return t.insert(lineStart(t, r), "\t"); }},
        {"indented",
         [](std::string t, Random& r) { return t.insert(lineStart(t, r), std::string(r.index(5), ' ')); }},
        {"huge number",
         [](std::string t, Random& r) {
             return withValue(std::move(t), r, "1" + std::string(r.index(500), '9'));
         }},
        {"tiny number", [](std::string t, Random& r) { return withValue(std::move(t), r, "-1e-99999"); }},
        {"not a number",
         [](std::string t, Random& r) {
             return withValue(std::move(t), r, r.chance(0.5) ? ".nan" : "-.inf");
         }},
        {"list",
         [](std::string t, Random& r) { return withValue(std::move(t), r, "[[[1], {a: [2]}], null, ~]"); }},
        {"map",
         [](std::string t, Random& r) { return withValue(std::move(t), r, "{a: 1, ? [b] : {c: d}}"); }},
        {"nothing", [](std::string t, Random& r) { return withValue(std::move(t), r, ""); }},
        {"text", [](std::string t, Random& r) { return withValue(std::move(t), r, "\"\\u00e9\\n\\t\""); }},
        {"long text",
         [](std::string t, Random& r) { return withValue(std::move(t), r, std::string(100000, 'x')); }},
        {"anchor", [](std::string t,
                      Random& r) { return withValue(withValue(std::move(t), r, "&a [1, 2]"), r, "*a"); }},
        {"anchor to itself",
         [](std::string t, Random& r) { return withValue(std::move(t), r, "&a [*a, *a]"); }},
        {"alias of nothing", [](std::string t, Random& r) { return withValue(std::move(t), r, "*nowhere"); }},
        {"tag",
         [](std::string t, Random& r) {
             return withValue(std::move(t), r, r.chance(0.5) ? "!!python/object:os.system ls" : "!2");
         }},
        {"brackets",
         [](std::string t, Random& r) {
             return withValue(std::move(t), r, std::string(r.index(3000), r.chance(0.5) ? '[' : '{'));
         }},
        {"null byte",
         [](std::string t, Random& r) {
             t[r.index(t.size())] = '\0';
             return t;
         }},
        {"document", [](std::string t,
                        Random& r) { return t.insert(lineStart(t, r), r.chance(0.5) ? "---\n" : "...\n"); }},
        {"directive", [](std::string t, Random& r) { return t.insert(lineStart(t, r), "%YAML 9.9\n"); }},
        {"quote",
         [](std::string t, Random& r) { return t.insert(r.index(t.size()), r.chance(0.5) ? "\"" : "'"); }},
        {"old line ends",
         [](std::string t, Random& r) {
             t[r.index(t.size())] = '\r';
             return t;
         }},
    };
    return all;
}

/// Texts made to hurt parsers.
std::vector<std::pair<const char*, std::string>> monsters()
{
    std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'k'; ++c) {
        const std::string before(1, static_cast<char>(c - 1));
        bomb +=
            std::string(1, c) + ": &" + c + " [" + repeated("*" + before + ", ", 9) + "*" + before + "]\n";
    }
    return {{"10 MB", repeated("search:\n  n_trials: 5 # and so on\n", 320000)},
            {"10 MB of one line", std::string(10 << 20, 'x')},
            {"4 MB comment", "#" + std::string((4 << 20) - 10, 'x') + "\nname: x\n"},
            {"4 MB of keys", repeated("key_of_no_use: 1\n", 240000)},
            {"4 MB list", "name: [" + repeated("1,", 2 << 20) + "]"},
            {"4 MB of dashes", repeated("- ", 2 << 20)},
            {"4 MB of question marks", repeated("? ", 2 << 20)},
            {"4 MB of colons", repeated(": ", 2 << 20)},
            {"4 MB of anchors", repeated("&a ", 1 << 20)},
            {"4 MB of brackets", std::string(4 << 20, '[')},
            {"brackets on many lines", repeated("a: [\n", 100000)},
            {"4 MB of quotes", std::string(4 << 20, '"')},
            {"4 MB of spaces", std::string(4 << 20, ' ')},
            {"4 MB of line ends", std::string(4 << 20, '\n')},
            {"4 MB of exclamation marks", std::string(4 << 20, '!')},
            {"stairs",
             [] {
                 std::string text;
                 for (std::size_t i = 0; i < 2000; ++i) {
                     text += std::string(i, ' ') + "a:\n";
                 }
                 return text;
             }()},
            {"alias bomb", bomb},
            {"long list", "search_space:\n  l1: [" + repeated("0.1, ", 100000) + "1]\n"},
            {"long key", std::string(2000, 'k') + ": 1\n"},
            {"deep range", "search_space:\n  num_layers: {min: 0, max: 99999999999999}\n"},
            {"widest space", "search_space:\n  num_layers: {min: 0, max: 64}\n  layer_widths: [{min: 1, max: "
                             "65536}]\n  batch_size: {min: 1, max: 1048576}\n"},
            {"ELF", std::string("\x7f"
                                "ELF\x02\x01\x01\0\0\0",
                                10)},
            {"PNG", std::string("\x89PNG\r\n\x1a\n", 8)},
            {"UTF-16", std::string("\xff\xfes\0e\0", 6)},
            {"overlong UTF-8", "name: \xc0\xaf\n"},
            {"surrogate", "name: \xed\xa0\x80\n"},
            {"only a BOM", "\xef\xbb\xbf"}};
}

} // namespace

class TestStudyFileMutations : public QObject
{
    Q_OBJECT

private:
    /// Reads in every way there is; nothing may escape.
    static void readAll(const std::string& text)
    {
        const bool huge = text.size() > (1 << 20); // once is enough, and takes a second
        for (const FileKind kind : {FileKind::Study, FileKind::SearchSpace, FileKind::Board}) {
            if (huge && kind != FileKind::Study) {
                continue;
            }
            const auto outcome = readStudy(text, "m.yaml", boards(), kind);
            QVERIFY(outcome.config.has_value() == !hasErrors(outcome.diagnostics));
            QVERIFY(outcome.diagnostics.size() < 400);
            for (const Diagnostic& diagnostic : outcome.diagnostics) {
                QVERIFY(!diagnostic.message.empty());
                QVERIFY(diagnostic.place.line >= 1 && diagnostic.place.column >= 1 && diagnostic.length >= 1);
                QVERIFY(diagnostic.message.size() < 2000);
            }
        }
        for (const ValueSpan& span : valueSpans(text)) {
            QVERIFY(span.begin <= span.end && span.end <= text.size());
        }
        for (const char* path : {"search.n_trials", "hls_config.model.strategy"}) {
            if (huge) {
                continue;
            }
            const auto edit = setValue(text, path, "17");
            QVERIFY(!edit || (edit->begin <= edit->end && edit->end <= text.size()));
        }
    }

private slots:
    void mutatedFiles_data()
    {
        QTest::addColumn<int>("mutation");
        for (std::size_t m = 0; m < mutations().size(); ++m) {
            QTest::newRow(mutations()[m].first) << static_cast<int>(m);
        }
    }

    void mutatedFiles()
    {
        QFETCH(int, mutation);
        const int perSeed = snac::campaign::cases(2, 8); // 26 mutations x 4 seeds x 8 = 832 files
        Random random(static_cast<std::uint64_t>(mutation) + 1);
        const auto& mutate = mutations()[static_cast<std::size_t>(mutation)].second;
        int rejected = 0;
        QElapsedTimer timer;
        timer.start();
        for (const std::string& seed : seeds()) {
            for (int i = 0; i < perSeed; ++i) {
                const std::string text = mutate(seed, random);
                readAll(text);
                rejected += hasErrors(readStudy(text, "m.yaml", boards()).diagnostics) ? 1 : 0;
            }
        }
        QVERIFY(rejected > 0); // a mutation that never hurts would test nothing
        QVERIFY(snac::timing::keepsTo(timer, mostMilliseconds));
    }

    void monsterFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const auto& [name, text] : monsters()) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        }
    }

    void monsterFiles()
    {
        QFETCH(QByteArray, text);
        const std::string content = text.toStdString();
        QElapsedTimer timer;
        timer.start();
        readAll(content);
        QVERIFY(snac::timing::keepsTo(timer, mostMilliseconds / 2));
    }
};

QTEST_GUILESS_MAIN(TestStudyFileMutations)
#include "tst_study_file_mutations.moc"
