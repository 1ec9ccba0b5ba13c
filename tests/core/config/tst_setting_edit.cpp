// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/study_file.h"

#include "snac/base/random.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace snac;
using namespace snac::config;

namespace {

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string changed(const std::string& text, std::string_view path, std::string_view yaml)
{
    const auto edit = setValue(text, path, yaml);
    return edit ? config::apply(text, *edit) : "error: " + edit.error().message;
}

std::map<std::string, std::string> valuesOf(const std::string& text)
{
    std::map<std::string, std::string> values;
    for (const ValueSpan& span : valueSpans(text)) {
        values[span.path] = span.text;
    }
    return values;
}

/// Studies in every style a user may write.
std::vector<std::string> seeds()
{
    std::vector<std::string> texts = {
        "",
        "# only a comment\n",
        "search:\n  n_trials: 5 # five\n\n  # next\n  epochs: 3\n# tail\n",
        "search: {n_trials: 5, epochs: 3} # flow\nname: x\n",
        "{search: {n_trials: 5}, dataset: {name: jets}}\n",
        "search:\n",
        "search:\n    n_trials: 5\nhls_config:\n    model:\n        reuse_factor: 1",
        "search:\r\n  n_trials: 5 # five\r\n  epochs: 3\r\n",
        "\xEF\xBB\xBFsearch:\n  n_trials: 5\n",
        "search:\n  objective_names:\n    - accuracy # first\n    - ii\nname: \"a # b\"\n",
        "search_space:\n  layer_widths: # a comment\n    - [1, 2] # c1\n    - [3, 4]\n    # before the end\n "
        "   - [5]\n  l1: 0\n",
        "search:\n  baselines:\n    x:\n      num_layers: 2\n  seed: 4\n",
        "dataset:\n  name: 'it''s'\n  path: |\n    text\n    more\n  rows: 500\n",
        "search: ~\ndataset: null # none\n",
        "---\nsearch:\n  n_trials: 5\n...\n",
        "dataset:\n  path: a very\n    long text # c\n  seed: 1\n",
        "search: {n_trials: 5,\n  epochs: 3, # three\n  }\n",
        "search: {}\nsearch_space: {num_layers: [1, 2]}\n",
    };
    for (const char* name : {"jets", "quick-start", "jets-pynq", "jets-precision"}) {
        QFile file(QStringLiteral(SNAC_SOURCE_DIR "/configs/%1.yaml").arg(name));
        if (file.open(QIODevice::ReadOnly)) {
            texts.push_back(file.readAll().toStdString());
        }
    }
    return texts;
}

/// A value that fits the field, one of several.
std::string sampleOf(const Field& field, int variant)
{
    const bool even = variant % 2 == 0;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Path:
        return even ? "plain" : "\"with, comma: and # hash\"";
    case FieldType::Boolean:
        return even ? "true" : "false";
    case FieldType::Integer:
        return even ? "64" : "7";
    case FieldType::Real:
        return even ? "0.25" : "1e-3";
    case FieldType::Choice:
        return std::string(even ? field.choices.front() : field.choices.back());
    case FieldType::ChoiceList:
        return field.choices.empty() ? "[a, b]" : "[" + std::string(field.choices.front()) + "]";
    case FieldType::BooleanList:
        return even ? "[true, false]" : "[true]";
    case FieldType::IntegerDomain:
        return even ? "[1, 2, 3]" : "{min: 1, max: 9}";
    case FieldType::RealDomain:
        return even ? "[0.1, 0.2]" : "{min: 0.1, max: 0.9, log: true}";
    case FieldType::DomainList:
        return even ? "[[8, 16], [4], [32]]" : "[[8], {min: 2, max: 8}]";
    case FieldType::BudgetMap:
        return "{lut_pct: 50, latency_ns: 100}";
    case FieldType::BaselineMap:
        return "{small: {num_layers: 2}}";
    case FieldType::PrecisionPairs:
        return "[(16,6), (8,3)]";
    case FieldType::PrecisionList:
        return even ? "ap_fixed<8,3>" : "[\"ap_fixed<16, 6>\", \"ap_fixed<8,3>\"]";
    case FieldType::SizeList:
        return even ? "{lut: 20000}" : "{lut: [20000, 1e4], lut_pct: 0.5}";
    case FieldType::Board:
        return even ? "vu13p" : "pynq-z2";
    }
    return {};
}

} // namespace

class TestSettingEdit : public QObject
{
    Q_OBJECT

private slots:
    void edits_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* name, const char* text, const char* path, const char* value,
                            const char* result) {
            QTest::newRow(name) << QByteArray(text) << path << value << QByteArray(result);
        };
        row("scalar", "search:\n  n_trials: 5   # five\n", "search.n_trials", "60",
            "search:\n  n_trials: 60   # five\n");
        row("alias name", "search:\n  objective_names: [ii] # o\n", "search.objectives", "[accuracy]",
            "search:\n  objective_names: [accuracy] # o\n");
        row("new key", "search:\n  n_trials: 5 # five\n# tail\n", "search.epochs", "3",
            "search:\n  n_trials: 5 # five\n  epochs: 3\n# tail\n");
        row("new section", "search:\n  n_trials: 5\n", "dataset.name", "jets",
            "search:\n  n_trials: 5\n\ndataset:\n  name: jets\n");
        row("new deep section", "search:\n    n_trials: 5", "hls_config.model.reuse_factor", "2",
            "search:\n    n_trials: 5\n\nhls_config:\n    model:\n        reuse_factor: 2");
        row("new key in flow", "search: {n_trials: 5} # c\n", "search.epochs", "3",
            "search: {n_trials: 5, epochs: 3} # c\n");
        row("deep in flow", "hls_config: {board: vu13p}\n", "hls_config.model.strategy", "Latency",
            "hls_config: {board: vu13p, model: {strategy: Latency}}\n");
        row("into empty flow", "search: {}\n", "search.epochs", "3", "search: {epochs: 3}\n");
        row("into empty section", "search:  # s\nname: x\n", "search.epochs", "3",
            "search:  # s\n  epochs: 3\nname: x\n");
        row("into an empty text", "", "search.epochs", "3", "search:\n  epochs: 3\n");
        row("after a comment", "# c", "search.epochs", "3", "# c\nsearch:\n  epochs: 3\n");
        row("empty value", "search:\n  epochs: # how many\n  seed: 1\n", "search.epochs", "3",
            "search:\n  epochs: 3 # how many\n  seed: 1\n");
        row("windows lines", "search:\r\n  n_trials: 5 # c\r\n", "search.epochs", "3",
            "search:\r\n  n_trials: 5 # c\r\n  epochs: 3\r\n");
        row("remove", "search:\n  n_trials: 5 # five\n  epochs: 3\n", "search.n_trials", "",
            "search:\n  epochs: 3\n");
        row("remove last", "search:\n  n_trials: 5\n  epochs: 3", "search.epochs", "",
            "search:\n  n_trials: 5\n");
        row("remove block", "search_space:\n  layer_widths:\n    - [1]\n    - [2] # c\n  l1: 0\n",
            "search_space.layer_widths", "", "search_space:\n  l1: 0\n");
        row("remove first of flow", "search: {n_trials: 5, epochs: 3}\n", "search.n_trials", "",
            "search: {epochs: 3}\n");
        row("remove last of flow", "search: {n_trials: 5, epochs: 3}\n", "search.epochs", "",
            "search: {n_trials: 5}\n");
        row("remove only one of flow", "search: {n_trials: 5}\n", "search.n_trials", "", "search: {}\n");
        row("remove what is not there", "search: {n_trials: 5}\n", "search.epochs", "",
            "search: {n_trials: 5}\n");
        row("one item of a block list", "a:\n  - [1, 2] # x\n  - [3]\n", "a", "[[1, 2, 4], [3]]",
            "a:\n  - [1, 2, 4] # x\n  - [3]\n");
        row("two items", "a:\n  - [1] # x\n  - [2] # y\n  - [3]\n", "a", "[[5], [2], [6]]",
            "a:\n  - [5] # x\n  - [2] # y\n  - [6]\n");
        row("longer block list", "a:\n  - [1] # x\nb: 1\n", "a", "[[1], [2]]",
            "a:\n  - [1] # x\n  - [2]\nb: 1\n");
        row("shorter block list", "a:\n  - [1] # x\n  - [2] # y\nb: 1\n", "a", "[[1]]",
            "a:\n  - [1] # x\nb: 1\n");
        row("block list becomes a range", "a: # c\n  - 1\n  - 2\nb: 1\n", "a", "{min: 1, max: 2}",
            "a: {min: 1, max: 2} # c\nb: 1\n");
        row("anchor is kept", "a: &x [1]\nb: *x\n", "a", "[2]", "a: &x [2]\nb: *x\n");
        row("alias is replaced", "a: &x [1]\nb: *x # c\n", "b", "[2]", "a: &x [1]\nb: [2] # c\n");
        row("quoted", "name: \"a # b\" # c\n", "name", "x", "name: x # c\n");
        row("folded", "name: one\n  two # c\nb: 1\n", "name", "x", "name: x # c\nb: 1\n");
        row("literal", "name: |\n  one\n\n  two\nb: 1\n", "name", "x", "name: x\nb: 1\n");
        row("byte order mark", "\xEF\xBB\xBFname: y\n", "name", "x", "\xEF\xBB\xBFname: x\n");
        row("short pairs", "local_search: {precision_pairs: [(16,6)]}\n", "local_search.precision_pairs",
            "[(16,6), (8,3)]", "local_search: {precision_pairs: [(16,6), (8,3)]}\n");
        row("board file", "id: x\nlut: 5 # l\n", "lut", "6", "id: x\nlut: 6 # l\n");
        row("not YAML", "a: [1\n", "a", "2", "error: ");
        row("not a value", "a: 1\n", "a", "2 # c", "error: \"2 # c\" is not one YAML value");
        row("two lines", "a: 1\n", "a", "2\nb: 3", "error: ");
        row("quoted inside braces", "{a: 1}\n", "a", "x, b", "{a: \"x, b\"}\n");
        row("a list is no study", "- a\n", "search.epochs", "3",
            "error: this text is not a list of sections");
    }

    void edits()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        QFETCH(QString, value);
        QFETCH(QByteArray, result);
        const std::string after = changed(text.toStdString(), path.toStdString(), value.toStdString());
        if (result.startsWith("error: ")) {
            QVERIFY2(after.starts_with(result.toStdString()), after.c_str());
        } else {
            QCOMPARE(shown(after), QString::fromUtf8(result));
        }
    }

    void anyFieldTakesAnyValueAndNothingElseChanges()
    {
        int edits = 0;
        for (const std::string& text : seeds()) {
            const auto before = valuesOf(text);
            for (const Field& field : fieldTable()) {
                const std::string path(field.path);
                const std::string value = sampleOf(field, edits);
                const auto edit = setValue(text, path, value);
                QVERIFY2(edit.has_value(), qPrintable(shown(path + " = " + value + " in\n" + text)));
                const std::string after = config::apply(text, *edit);
                QCOMPARE(shown(after.substr(0, edit->begin)), shown(text.substr(0, edit->begin)));
                QCOMPARE(shown(after.substr(edit->begin + edit->replacement.size())),
                         shown(text.substr(edit->end)));
                auto expected = before;
                auto found = valuesOf(after);
                QVERIFY2(found.contains(path), qPrintable(shown(path + " in\n" + after)));
                expected.erase(path);
                found.erase(path);
                // A section that was null is listed as a value of its own until it has keys.
                std::erase_if(expected,
                              [&](const auto& entry) { return path.starts_with(entry.first + "."); });
                QVERIFY2(found == expected,
                         qPrintable(shown(path + " = " + value + "\n" + text + "\n->\n" + after)));
                // And back again: setting the old value, or removing the new key, leaves all other values
                // alone.
                const std::string back = changed(after, path, "");
                auto removed = valuesOf(back);
                std::erase_if(removed,
                              [&](const auto& entry) { return path.starts_with(entry.first + "."); });
                QVERIFY2(removed == expected, qPrintable(shown(path + "\n" + after + "\n->\n" + back)));
                ++edits;
            }
        }
        QVERIFY(edits > 1000);
    }

    void settingAValueToItselfChangesNothing()
    {
        for (const std::string& text : seeds()) {
            for (const ValueSpan& span : valueSpans(text)) {
                // A block map of one line is not a value that setValue() takes.
                const bool blockMap = span.text.find(": ") != std::string::npos && span.text.front() != '{' &&
                                      span.text.front() != '"';
                if (span.text.find('\n') == std::string::npos && !span.text.empty() && !blockMap) {
                    QCOMPARE(shown(changed(text, span.path, span.text)), shown(text));
                }
            }
        }
    }

    void aLongSessionOfEditsStaysReadable()
    {
        Random random(4);
        for (const std::string& seed : seeds()) {
            std::string text = seed;
            std::map<std::string, std::string> wanted;
            for (int i = 0; i < 60; ++i) {
                const Field& field = fieldTable()[random.index(fieldTable().size())];
                const bool removing = random.chance(0.25);
                const std::string value = removing ? "" : sampleOf(field, i);
                const auto edit = setValue(text, field.path, value);
                QVERIFY2(edit.has_value(),
                         qPrintable(shown(std::string(field.path) + " = " + value + " in\n" + text)));
                text = config::apply(text, *edit);
                wanted[std::string(field.path)] = value;
            }
            const auto found = valuesOf(text);
            for (const auto& [path, value] : wanted) {
                QCOMPARE(found.contains(path), !value.empty());
            }
        }
    }

    void commentsSurvive()
    {
        const std::string text = seeds().at(seeds().size() - 4); // jets.yaml
        QVERIFY(text.find("# 25 generations of 20") != std::string::npos);
        const std::string after =
            changed(changed(text, "search.population", "10"), "search_space.layer_widths",
                    "[[64], [32, 60, 64], [16, 32], [32, 64], [32, 64], [32, 64], [16, 32], [32, 44, 64]]");
        QCOMPARE(std::count(after.begin(), after.end(), '#'), std::count(text.begin(), text.end(), '#'));
        QCOMPARE(std::count(after.begin(), after.end(), '\n'), std::count(text.begin(), text.end(), '\n'));
        QVERIFY(after.find("    - [64]\n    - [32, 60, 64]\n") != std::string::npos);
    }

    void spansTellPlaceAndText()
    {
        const auto spans = valueSpans("search:\n  objective_names: [accuracy, ii] # c\n  \"epochs\": "
                                      "5\nlocal_search: {qat_epochs: 2}\n");
        QCOMPARE(spans.size(), std::size_t{3});
        QCOMPARE(spans[0].path, std::string("search.objectives"));
        QCOMPARE(spans[0].text, std::string("[accuracy, ii]"));
        QCOMPARE(spans[0].line, 2);
        QCOMPARE(spans[0].column, 20);
        QCOMPARE(spans[1].text, std::string("5"));
        QCOMPARE(spans[2].path, std::string("local_search.qat_epochs"));
        QVERIFY(valueSpans("a: [").empty());
        QVERIFY(valueSpans("- a\n").empty());
        QVERIFY(valueSpans("").empty());
    }

    void textsAreQuotedWhereNeeded_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"plain", "two words", "a: b",        "a # b", "#", "",   " ",   "null",      "~",
              "x, y",  "\"q\"",     "back\\slash", "[1]",   "'", "é",  "- a", "tab\there", "line\nbreak",
              "&a",    "*a",        "!t",          "%",     "@", "a:", "?",   "-",         "yes"}) {
            QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromUtf8(text);
        }
    }

    void textsAreQuotedWhereNeeded()
    {
        QFETCH(QString, text);
        for (const char* seed : {"name: x\n", "{name: x, search: {epochs: 3}}\n"}) {
            const std::string after = changed(seed, "name", yamlText(text.toStdString()));
            const auto outcome = readStudy(
                after, "f.yaml", hardware::BoardCatalogue::load({SNAC_SOURCE_DIR "/resources/boards"}));
            QVERIFY2(outcome.config.has_value(), after.c_str());
            QCOMPARE(QString::fromStdString(outcome.config->name),
                     text.isEmpty() ? QStringLiteral("study") : text);
        }
    }
};

QTEST_GUILESS_MAIN(TestSettingEdit)
#include "tst_setting_edit.moc"
