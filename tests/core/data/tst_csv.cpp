// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"

#include "snac/data/csv.h"

#include "snac/base/random.h"

#include <QElapsedTimer>
#include <QTest>

using namespace snac::data;

namespace {

snac::RunControl g_control;

snac::Result<Columns> parse(std::string_view text, const std::string& label = {})
{
    return parseCsv(text, "rows.csv", {.labelColumn = label}, g_control);
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void aCommaBetweenThousandsIsNamed()
    {
        const auto refused = parse("a,b,label\n1.5,2,x\n\"1,234\",4,y\n");
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("write it without marks between thousands") !=
                     std::string::npos,
                 refused.error().message.c_str());
        const auto comma = parse("a,b,label\n1.5,2,x\n\"1,23\",4,y\n");
        QVERIFY(!comma && comma.error().message.find("decimal comma") != std::string::npos);
    }

    void findsTheLabelColumn_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("label");
        QTest::newRow("label") << "a,Label,b"
                               << ""
                               << "Label";
        QTest::newRow("y is a coordinate beside a class") << "y,class,z"
                                                          << ""
                                                          << "class";
        QTest::newRow("plural") << "LABELS,a,b"
                                << ""
                                << "LABELS";
        QTest::newRow("last") << "a,b,mass"
                              << ""
                              << "mass";
        QTest::newRow("asked") << "a,mass,label"
                               << "mass"
                               << "mass";
        QTest::newRow("asked in other case") << "a,mass,label"
                                             << "MASS"
                                             << "mass";
    }

    void findsTheLabelColumn()
    {
        QFETCH(QString, header);
        QFETCH(QString, asked);
        QFETCH(QString, label);
        const std::string text = header.toStdString() + "\n1,2,3\n";
        const auto table = parse(text, asked.toStdString());
        QVERIFY(table.has_value());
        QCOMPARE(QString::fromStdString(table->labelName), label);
        QCOMPARE(table->inputs.rows(), 1);
        QCOMPARE(table->inputs.cols(), 2);
    }

    void findsTheHeader_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("names") << "a,b,c\n1,2,3\n" << 1;
        QTest::newRow("numbers") << "1,2,3\n4,5,6\n" << 2;
        QTest::newRow("text class, no header") << "1,2,g\n4,5,q\n" << 2;
        QTest::newRow("text class, header") << "a,b,kind\n4,5,q\n" << 1;
        QTest::newRow("numbered header with class") << "0,1,class\n4,5,6\n" << 1;
        QTest::newRow("index column") << ",a,b\n4,5,6\n" << 1;
    }

    void findsTheHeader()
    {
        QFETCH(QString, text);
        QFETCH(int, rows);
        const std::string bytes = text.toStdString();
        const auto table = parse(bytes);
        QVERIFY2(table.has_value(), table ? "" : table.error().toString().c_str());
        QCOMPARE(static_cast<int>(table->inputs.rows()), rows);
    }

    void errorsNameLineAndColumn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* text, const char* message) {
            QTest::newRow(name) << text << message;
        };
        row("text", "mass,label\n1,0\nabc,1\n", "rows.csv:3:1: 'abc' is not a number (column mass)");
        row("second field", "a,mass,y\n1,2,0\n1, x7,1\n", "rows.csv:3:4: 'x7' is not a number (column mass)");
        row("nan", "a,b,y\n1,2,0\n1,nan,1\n", "rows.csv:3:3: 'nan' is not a finite number (column b)");
        row("nan in the first row", "nan,2,g\n1,2,q\n", "rows.csv:1:1: 'nan' is not a finite number");
        row("inf", "a,y\n-inf,0\n", "rows.csv:2:1: '-inf' is not a finite number (column a)");
        row("empty", "a,b,y\n1,,0\n", "rows.csv:2:3: a value is missing (column b)");
        row("empty label", "a,b,y\n1,2,\n", "rows.csv:2:5: a value is missing (column y)");
        row("nan label", "a,b,y\n1,2,nan\n", "rows.csv:2:5: 'nan' is not a finite number (column y)");
        row("large", "a,y\n1e99,0\n", "rows.csv:2:1: '1e99' is too large for a 32-bit number (column a)");
        row("decimal comma among points", "a;y\n1.5;0\n2,5;1\n",
            "rows.csv:3:1: '2,5' is not a number (column a): it has a decimal comma, and other numbers of "
            "this "
            "file a decimal point; write all of one kind");
        row("decimal point among commas", "a;y\n1,5;0\n2.5;1\n",
            "rows.csv:3:1: '2.5' is not a number (column a): other numbers of this file have a decimal "
            "comma");
        row("one field", "a,b,y\n1,2,3\n1\n", "rows.csv:3:1: this row has 1 field, the first row has 3");
        row("short row", "a,b,y\n1,2\n", "rows.csv:2:3: this row has 2 fields, the first row has 3");
        row("long row", "a,y\n1,2,3\n", "rows.csv:2:5: this row has 3 fields, the first row has 2");
        row("after a quoted line break", "\"a\nb\",y\n1,2\nx,1\n", "rows.csv:4:1: 'x' is not a number");
        row("empty file", "", "rows.csv:1:1: the file is empty");
        row("one column", "a\n1\n", "rows.csv:1:1: only one column found");
        row("header alone", "a,y\n", "rows.csv:1:1: the file has a header but no rows");
        row("twice", "a,b,a\n1,2,3\n", "rows.csv:1:5: two columns are called 'a' (number 1 and 3)");
        row("crlf", "a,y\r\n1,0\r\nz,1\r\n", "rows.csv:3:1: 'z' is not a number");
    }

    void errorsNameLineAndColumn()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const std::string bytes = text.toStdString();
        const auto table = parse(bytes);
        QVERIFY(!table.has_value());
        const auto found = QString::fromStdString(table.error().toString());
        QVERIFY2(found.startsWith(message), qPrintable(found));
    }

    void missingLabelColumnListsTheColumns()
    {
        const auto table = parse("a,b,y\n1,2,3\n", "mas");
        QVERIFY(!table.has_value());
        QCOMPARE(table.error().toString(),
                 "rows.csv:1:1: no column is called 'mas' (label_column); the columns are: a, b, y");
    }

    void keepsTextLabelsAsWritten()
    {
        const std::string text = "x,class\n1,\"W \"\"jet\"\"\"\n2, q \n";
        const auto table = parse(text);
        QVERIFY(table.has_value());
        QCOMPARE(table->labels[0], std::string_view("W \"jet\""));
        QCOMPARE(table->labels[1], std::string_view("q"));
        QCOMPARE(table->firstTextLabel->line, 2);
    }

    void readsAMillionNumbersFast()
    {
        std::string text = "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,label\n";
        snac::Random random(1);
        std::string row;
        for (int i = 0; i < 16; ++i) {
            row += std::to_string(random.normal()) + ',';
        }
        const int rows = 65536;
        for (int i = 0; i < rows; ++i) {
            text += row + "q\n";
        }
        QElapsedTimer timer;
        timer.start();
        const auto table = parse(text);
        const auto taken = static_cast<double>(timer.elapsed());
        QVERIFY(table.has_value());
        QCOMPARE(static_cast<int>(table->inputs.rows()), rows);
        QVERIFY(snac::timing::keepsTo(taken, 2000.0)); // a million rows: about 2 s on an idle core
    }

    void stopsWhenCancelled()
    {
        snac::RunControl control;
        control.cancel();
        QVERIFY(!parseCsv("a,y\n1,2\n", "rows.csv", {}, control));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
