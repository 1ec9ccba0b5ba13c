// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/yaml_tree.h"

#include "snac/config/tree_path.h"

#include <QTest>

using namespace snac::config;

namespace {

/// The text below `path`, as the tree says where it stands; "!" when the path is not there.
std::string textAt(const std::string& text, std::string_view path)
{
    const SourceText source(text, "f");
    const YamlTree tree = parseYaml(source);
    if (tree.root() == nullptr || tree.root()->kind != YamlNode::Kind::Map) {
        return "!";
    }
    const PathPlace place = findPath(tree, path);
    return place.found ? text.substr(tree.at(place.value).begin,
                                     tree.at(place.value).end - tree.at(place.value).begin)
                       : "!";
}

} // namespace

class TestYamlTree : public QObject
{
    Q_OBJECT

private slots:
    void nodesKnowTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("span"); // of a.b
        const auto row = [](const char* name, const char* text, const char* span) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(span);
        };
        row("plain", "a:\n  b: one # c\n", "one");
        row("two words", "a:\n  b: one two   # c\n", "one two");
        row("hash inside", "a:\n  b: one#two\n", "one#two");
        row("folded", "a:\n  b: one\n    two\n  c: 1\n", "one\n    two");
        row("double quotes", "a:\n  b: \"x \\\" # y\" # c\n", "\"x \\\" # y\"");
        row("single quotes", "a:\n  b: 'it''s' # c\n", "'it''s'");
        row("flow list", "a: {b: [1, [2, 3], \"]\"] , c: 1}\n", "[1, [2, 3], \"]\"]");
        row("flow with comments", "a:\n  b: [1, # ]\n   2 # ]\n   ]\n", "[1, # ]\n   2 # ]\n   ]");
        row("empty flow", "a: {b: [ ], c: {}}\n", "[ ]");
        row("pair in a list", "a:\n  b: [x: 1, y]\n", "[x: 1, y]");
        row("block list", "a:\n  b:\n    - 1\n    - [2] # c\n  c: 1\n", "- 1\n    - [2]");
        row("block map", "a:\n  b:\n    x: 1\n    y: 2 # c\n", "x: 1\n    y: 2");
        row("literal", "a:\n  b: |\n    one\n\n    two\n  c: 1\n", "|\n    one\n\n    two");
        row("literal at the end", "a:\n  b: >-\n    one", ">-\n    one");
        row("anchor", "a:\n  b: &x !!str one\n", "one");
        row("alias", "z: &x 1\na: {b: *x}\n", "*x");
        row("null word", "a:\n  b: ~ # c\n", "~");
        row("nothing", "a:\n  b: # c\n  c: 1\n", "");
        row("nothing before a key named null", "a:\n  b:\n  null: 1\n", "");
        row("windows", "a:\r\n  b: one two\r\n  c: 1\r\n", "one two");
        row("characters", "a:\n  b: \xc3\xa9\xe2\x82\xac # c\n", "\xc3\xa9\xe2\x82\xac");
        row("quoted key", "\"a\":\n  'b': one\n", "one");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a: {b: one}\n",
            "one");
    }

    void nodesKnowTheirBytes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, span);
        QCOMPARE(QByteArray::fromStdString(textAt(text.toStdString(), "a.b")), span);
    }

    void syntaxErrorsLeaveTheOtherSections()
    {
        const std::string text = "a:\n  b: [1\nc:\n  d: 5\ne: }\nf:\n  g: 6\n";
        const SourceText source(text, "f");
        const YamlTree tree = parseYaml(source);
        QVERIFY(tree.problems.size() >= 2);
        QCOMPARE(textAt(text, "f.g"), std::string("6"));
        QCOMPARE(tree.problems.front().place.line, 2); // where the bracket is, not where the parser gave up
        QCOMPARE(textAt(text, "c.d"), std::string("5"));
        for (const Diagnostic& problem : tree.problems) {
            QVERIFY(problem.place.line >= 1 && problem.place.line <= 7);
        }
    }

    void limits()
    {
        std::string wide = "a: [";
        for (int i = 0; i < 60000; ++i) {
            wide += "1,";
        }
        const std::string list = wide + "1]\n";
        QVERIFY(!parseYaml(SourceText(list, "f")).problems.empty());
        std::string stairs;
        for (std::size_t i = 0; i < 100; ++i) {
            stairs += std::string(i, ' ') + "a:\n";
        }
        const YamlTree deep = parseYaml(SourceText(stairs, "f"));
        QVERIFY(!deep.problems.empty());
        QVERIFY(deep.problems.front().message.find("nested deeper") != std::string::npos);
    }

    void aliasesCopyTheirAnchor()
    {
        const std::string text = "a: &x [1, 2]\nb: *x\n";
        const YamlTree tree = parseYaml(SourceText(text, "f"));
        const PathPlace place = findPath(tree, "b");
        QVERIFY(place.found && tree.at(place.value).alias);
        QCOMPARE(tree.at(place.value).entries.size(), std::size_t{2});
    }

    /// Each alias repeats the text of its anchor: 5,000 of a megabyte would be 5 GB.
    void aliasesOfLongTextsAreBounded()
    {
        std::string text = "a: &x \"" + std::string(1'000'000, 'x') + "\"\nb: [";
        for (int i = 0; i < 5000; ++i) {
            text += "*x,";
        }
        text += "1]\n";
        const YamlTree tree = parseYaml(SourceText(text, "f"));
        QVERIFY(!tree.problems.empty());
        const std::string& message = tree.problems.front().message;
        QVERIFY2(message.find("1024 KiB") != std::string::npos, message.c_str());
        std::size_t held = 0;
        for (const YamlNode& node : tree.nodes) {
            held += node.text.size();
        }
        QVERIFY(held < 4'000'000);
    }
};

QTEST_GUILESS_MAIN(TestYamlTree)
#include "tst_yaml_tree.moc"
