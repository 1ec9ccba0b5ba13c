// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What columns are called, and names that hold what separates fields.
#include "snac/data/csv_names.h"

#include "snac/data/csv.h"

#include <QTest>

using namespace snac;
using namespace snac::data;

namespace {

Result<Columns> namesRead(const std::string& text, const CsvOptions& options = {})
{
    RunControl control;
    return parseCsv(text, "names.csv", options, control);
}

} // namespace

class CsvNamesTest : public QObject
{
    Q_OBJECT

private slots:
    /// As a published table has it: no quotes around the name.
    void bracketsHoldANameTogether()
    {
        const auto read = namesRead("start,window,accuracy (2 layers, 4 units, 100 shots)\n"
                                    "0,50,0.54\n50,50,0.65\n50,100,0.75\n");
        QVERIFY2(read, read ? "" : read.error().toString().c_str());
        QCOMPARE(read->inputNames, (std::vector<std::string>{"start", "window"}));
        QCOMPARE(read->labelName, std::string("accuracy (2 layers, 4 units, 100 shots)"));
        QCOMPARE(read->labels.size(), std::size_t(3));
        const auto noted = std::ranges::any_of(read->reading.notes, [](const std::string& note) {
            return note.find("is one name: what stands in brackets was not parted") != std::string::npos;
        });
        QVERIFY(noted);
    }

    void inAnyColumnAndWithinOneAnother()
    {
        const auto read = namesRead("p [a, (b, c)],q {x;y},z\n1,2,0\n3,4,1\n5,6,0\n");
        QVERIFY2(read, read ? "" : read.error().toString().c_str());
        QCOMPARE(read->inputNames, (std::vector<std::string>{"p [a, (b, c)]", "q {x;y}"}));
    }

    void nothingIsJoinedWithoutNeed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        // As many names as fields: brackets mean nothing.
        QTest::newRow("fits") << QByteArray("a (x,b),y\n1,2,0\n3,4,1\n5,6,0\n") << QByteArray();
        QTest::newRow("never closed")
            << QByteArray("a,b,y (x, z\n1,2,0\n3,4,1\n5,6,0\n")
            << QByteArray("the header has 4 names, and the rows below have 3 fields");
        QTest::newRow("too few brackets")
            << QByteArray("a,b,c,y (x, z)\n1,2,0\n3,4,1\n5,6,0\n") << QByteArray("must stand in quotes");
        QTest::newRow("no brackets") << QByteArray("a,b,y, z\n1,2,0\n3,4,1\n5,6,0\n")
                                     << QByteArray("must stand in quotes");
    }
    void nothingIsJoinedWithoutNeed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        const auto read = namesRead(text.toStdString());
        if (error.isEmpty()) {
            QVERIFY2(read, read ? "" : read.error().toString().c_str());
            QCOMPARE(read->inputNames, (std::vector<std::string>{"a (x", "b)"}));
            return;
        }
        QVERIFY(!read);
        QVERIFY2(QByteArray::fromStdString(read.error().toString()).contains(error),
                 read.error().toString().c_str());
        QVERIFY(QByteArray::fromStdString(read.error().toString()).startsWith("names.csv:1:1: "));
    }

    /// Nothing is known of a column that no row has: the name of the truth, or of an index, may stand there.
    void namesMayStandAboveNothing()
    {
        for (const char* const text :
             {"a,b,c,label\n1,x\n", "a,b,c,id\n1,x\n", "a\tb\tt\tlabel\n1\t2\tx\n2\t3\n4.9\tfalse\n"}) {
            QVERIFY2(!namesRead(text), text);
            CsvOptions rows{.labelColumn = {}, .careful = true, .truthMayLack = true};
            rows.known = CsvKnown{.inputs = {"a", "b"}, .truths = {}};
            QVERIFY2(!namesRead(text, rows), text);
        }
    }

    void namesAreToldApart()
    {
        const std::string text = "a,,a";
        const auto twice = namesIn({{.text = std::string_view(text).substr(0, 1), .line = 1, .column = 1},
                                    {.text = {}, .line = 1, .column = 3},
                                    {.text = std::string_view(text).substr(3), .line = 1, .column = 4}},
                                   "t.csv");
        QVERIFY(!twice);
        QCOMPARE(
            twice.error().toString(),
            std::string("t.csv:1:4: two columns are called 'a' (number 1 and 3): give them different names"));
        const auto made = namesIn({{.text = text}, {.text = "  "}}, "t.csv");
        QVERIFY(made);
        QCOMPARE(made->names, (std::vector<std::string>{"a,,a", "column2"}));
        QCOMPARE(made->unnamed, (std::vector<bool>{false, true}));
    }
};

QTEST_GUILESS_MAIN(CsvNamesTest)
#include "tst_csv_names.moc"
