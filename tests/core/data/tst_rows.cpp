// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/rows.h"

#include "snac/data/array_files.h"
#include "snac/data/hdf5_arrays.h"

#include "idx_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::data;

/// The same rows in guises: whatever the order of columns, with or without truth and names.
class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guisesOfTheSameRows_data();
    void guisesOfTheSameRows();
    void oneInputStandsAlone_data();
    void oneInputStandsAlone();
    void noColumnServesTwice();
    void rowsKeepTheirNumbers();
    void whatIsMissingIsNamed();
    void inputsAreNoTruth_data();
    void inputsAreNoTruth();
    void truthByItsNameWhateverItHolds();
    void truthColumnsOfStudies();
    void arrays();
    void picturesWithoutTheirTruth();
    void archivesWithAndWithoutTruth_data();
    void archivesWithAndWithoutTruth();
    void attributesOfAnArffFile();

private:
    static Result<Rows> read(const QByteArray& bytes, DatasetOptions options = {},
                             const std::vector<std::string>& inputs = {"pt", "eta", "phi"},
                             const std::vector<std::string>& truths = {})
    {
        static const QTemporaryDir dir;
        options.path = dir.filePath("rows").toStdString();
        QFile file(dir.filePath("rows"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return fail("cannot write");
        }
        file.close();
        RunControl control;
        return readRows(options, inputs, control, false, truths);
    }
};

void TestRows::guisesOfTheSameRows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("hasTruth");
    QTest::newRow("with truth") << QByteArray("pt,eta,phi,kind\n1,2,3,a\n4,5,6.5,b\n") << "" << true;
    QTest::newRow("truth named") << QByteArray("pt,eta,phi,kind\n1,2,3,a\n4,5,6.5,b\n") << "kind" << true;
    QTest::newRow("other order") << QByteArray("kind,phi,pt,eta\na,3,1,2\nb,6.5,4,5\n") << "" << true;
    QTest::newRow("more columns") << QByteArray("id,phi,pt,eta,kind\n70,3,1,2,a\n61,6.5,4,5,b\n") << ""
                                  << true;
    QTest::newRow("no truth") << QByteArray("pt,eta,phi\n1,2,3\n4,5,6.5\n") << "" << false;
    QTest::newRow("no truth where the study has a name for it")
        << QByteArray("pt,eta,phi\n1,2,3\n4,5,6.5\n") << "kind" << false;
    QTest::newRow("no truth, other order") << QByteArray("phi,eta,pt\n3,2,1\n6.5,5,4\n") << "" << false;
    QTest::newRow("capitals") << QByteArray("PHI,Pt,ETA\n3,1,2\n6.5,4,5\n") << "" << false;
    QTest::newRow("no names") << QByteArray("1,2,3,a\n4,5,6.5,b\n") << "" << true;
    QTest::newRow("no names, no truth") << QByteArray("1,2,3\n4,5,6.5\n") << "" << false;
    QTest::newRow("decimal comma") << QByteArray("phi;eta;pt\n3,0;2,0;1,0\n6,5;5,0;4,0\n") << "" << false;
    QTest::newRow("CRLF and quotes")
        << QByteArray("\"pt\",\"eta\",\"phi\",\"kind\"\r\n1,2,3,\"a\"\r\n4,5,6.5,\"b\"\r\n") << "" << true;
}

void TestRows::guisesOfTheSameRows()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, label);
    QFETCH(bool, hasTruth);
    DatasetOptions options;
    options.labelColumn = label.toStdString();
    const Result<Rows> rows = read(text, options);
    QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
    Matrix expected(2, 3);
    expected << 1, 2, 3, 4, 5, 6.5F;
    QVERIFY(rows->inputs == expected);
    QVERIFY2(hasTruth != rows->truth.empty(), rows->understood.c_str());
    QCOMPARE(rows->truth, hasTruth ? std::vector<std::string>({"a", "b"}) : std::vector<std::string>());
}

/// A network of one input, and rows without their truth: one column is all there can be.
void TestRows::oneInputStandsAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("hasTruth");
    QTest::newRow("named") << QByteArray("pt\n1\n2\n3.5\n") << false;
    QTest::newRow("capitals, CRLF, no end") << QByteArray("PT\r\n1\r\n2\r\n3.5") << false;
    QTest::newRow("quotes") << QByteArray("\"pt\"\n\"1\"\n\"2\"\n\"3.5\"\n") << false;
    QTest::newRow("no name") << QByteArray("1\n2\n3.5\n") << false;
    QTest::newRow("comments") << QByteArray("# made by hand\npt\n1\n2\n3.5\n") << false;
    QTest::newRow("comma behind each") << QByteArray("pt,\n1,\n2,\n3.5,\n") << false;
    QTest::newRow("with truth") << QByteArray("pt,kind\n1,a\n2,b\n3.5,a\n") << true;
    QTest::newRow("more columns") << QByteArray("eta,pt\n7,1\n8,2\n9.5,3.5\n") << false;
}

void TestRows::oneInputStandsAlone()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, hasTruth);
    const auto rows = read(text, {}, {"pt"}, {"kind"});
    QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
    Matrix expected(3, 1);
    expected << 1, 2, 3.5F;
    QVERIFY(rows->inputs == expected);
    QCOMPARE(!rows->truth.empty(), hasTruth);
    // Numbers that count are rows like others, and one row is a table.
    for (const char* counting : {"1\n2\n3\n4\n", "pt\n1\n2\n3\n4\n"}) {
        const auto numbers = read(counting, {}, {"pt"});
        QVERIFY2(numbers && numbers->inputs.rows() == 4, counting);
    }
    for (const char* single : {"2\n", "pt\n2\n"}) {
        const auto one = read(single, {}, {"pt"});
        QVERIFY2(one && one->inputs.rows() == 1 && one->inputs(0, 0) == 2.0F, single);
    }
    // Of more inputs one column is too little, and what is missing is no truth.
    const auto three = read("pt\n1\n2\n");
    QVERIFY(!three && three.error().message.contains("3 inputs"));
    const auto other = read("eta\n1\n2\n", {}, {"pt"});
    QVERIFY(!other && other.error().message.contains("pt"));
}

void TestRows::rowsKeepTheirNumbers()
{
    DatasetOptions options;
    options.missingValues = "drop_rows";
    const QByteArray text = "pt,eta,phi,kind\n1,2,3,a\n?,5,6,b\n4,5,6,b\n\n,5,6,b\n7,8,9,a\n7,8,?,a\n";
    const auto rows = read(text, options);
    QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
    QCOMPARE(rows->inputs.rows(), 3);
    QCOMPARE(rows->rowNumbers, (std::vector<std::int64_t>{0, 2, 4}));
    QCOMPARE(rows->inputs(2, 0), 7.0F);
    const auto all = read("pt,eta,phi,kind\n1,2,3,a\n4,5,6,b\n", options);
    QVERIFY(all.has_value() && all->rowNumbers.empty());
}

void TestRows::noColumnServesTwice()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath("rows"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("e,x,kind\n1,2,a\n4,5,b\n") > 0);
    file.close();
    DatasetOptions options;
    options.path = dir.filePath("rows").toStdString();
    RunControl control;
    const auto rows = readRows(options, {"E", "e", "x"}, control);
    QVERIFY(!rows);
    QVERIFY2(rows.error().message.contains("lacks inputs of the network: E"), rows.error().message.c_str());
}

void TestRows::whatIsMissingIsNamed()
{
    const Result<Rows> missing = read("pt,phi,kind\n1,2,a\n3,4,b\n");
    QVERIFY(!missing);
    QVERIFY2(missing.error().message.find("eta") != std::string::npos, missing.error().message.c_str());
    QVERIFY(!read("w1,w2,w3\n1,2,3\n4,5,6\n")); // other things than the network knows
    const Result<Rows> narrow = read("1,a\n3,b\n");
    QVERIFY(!narrow);
    QVERIFY2(narrow.error().message.find("3 inputs") != std::string::npos, narrow.error().message.c_str());
    QVERIFY(!read("pt,eta,phi\n1,2,x\n3,4,y\n1,2,z\n"));
    QVERIFY(!read(""));
}

/// Rows of which the inputs look like a truth of several columns, without the truth itself.
void TestRows::inputsAreNoTruth_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<std::vector<std::string>>("inputs");
    QTest::addColumn<std::vector<std::string>>("truths");
    const auto row = [](const char* name, const char* header, std::vector<std::string> inputs,
                        std::vector<std::string> truths) {
        QTest::newRow(name) << QByteArray(header) << std::move(inputs) << std::move(truths);
    };
    row("one-hot end", "a,b,sex_m,sex_f\n", {"a", "b", "sex_m", "sex_f"}, {"class"});
    row("one-hot end, truth not known", "a,b,sex_m,sex_f\n", {"a", "b", "sex_m", "sex_f"}, {});
    row("labels", "a,b,label_p,label_q\n", {"a", "b", "label_p", "label_q"}, {"kind"});
    row("labels, other order", "a,b,label_p,label_q\n", {"label_q", "a", "label_p", "b"}, {});
    row("named truth", "a,b,y,label\n", {"a", "b", "y", "label"}, {"target"});
    row("no names", "", {"a", "b", "sex_m", "sex_f"}, {"class"});
    row("no names, truths not known", "", {"a", "b", "sex_m", "sex_f"}, {});
}

void TestRows::inputsAreNoTruth()
{
    QFETCH(QByteArray, header);
    QFETCH(std::vector<std::string>, inputs);
    QFETCH(std::vector<std::string>, truths);
    QByteArray text = header;
    for (int i = 0; i < 30; ++i) {
        text += QByteArray::number(0.37 * i - 2.5) + "," + QByteArray::number(1.5 - 0.21 * i) +
                (i % 3 == 0 ? ",1,0\n" : ",0,1\n");
    }
    const auto rows = read(text, {}, inputs, truths);
    QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
    QCOMPARE(rows->inputs.rows(), 30);
    QVERIFY(rows->truth.empty() && rows->targets.size() == 0);
    QVERIFY2(rows->understood.find("no truth") != std::string::npos, rows->understood.c_str());
    const auto first = std::ranges::find(inputs, "a") - inputs.begin();
    QCOMPARE(rows->inputs(0, first), -2.5F);
    const auto third = std::ranges::find_if(
        inputs, [](const std::string& name) { return name == "sex_m" || name == "label_p" || name == "y"; });
    QCOMPARE(rows->inputs(0, third - inputs.begin()), 1.0F);
}

/// One row alone, or a value that is no truth, hides no column that the study knows.
void TestRows::truthByItsNameWhateverItHolds()
{
    const std::vector<std::string> labels{"label_x", "label_y"};
    const auto one = read("pt,eta,phi,label_x,label_y\n1,2,3,0,1\n", {}, {"pt", "eta", "phi"}, labels);
    QVERIFY2(one.has_value(), one ? "" : one.error().toString().c_str());
    QCOMPARE(one->targetNames, labels);
    QCOMPARE(one->targets(0, 1), 1.0F);
    const auto odd =
        read("label_y,pt,eta,phi,label_x\n1,1,2,3,0.5\n?,1,2,3,1\n", {}, {"pt", "eta", "phi"}, labels);
    QVERIFY2(odd.has_value(), odd ? "" : odd.error().toString().c_str());
    QCOMPARE(odd->targetNames, (std::vector<std::string>{"label_y", "label_x"}));
    QCOMPARE(odd->targets(0, 1), 0.5F);
    QVERIFY(std::isnan(odd->targets(1, 0)));
    const auto oneHot =
        read("pt,eta,phi,y_p,y_q\n1,2,3,0,1\n1,2,3,1,1\n", {}, {"pt", "eta", "phi"}, {"y_p", "y_q"});
    QVERIFY2(oneHot.has_value(), oneHot ? "" : oneHot.error().toString().c_str());
    QCOMPARE(oneHot->truth, (std::vector<std::string>{"q", "1 1"}));
    const auto single = read("kind,pt,eta,phi\nodd,1,2,3\n", {}, {"pt", "eta", "phi"}, {"kind"});
    QVERIFY2(single.has_value(), single ? "" : single.error().toString().c_str());
    QCOMPARE(single->truth, std::vector<std::string>{"odd"});
    const auto other = read("sort,pt,eta,phi\nodd,1,2,3\n", {}, {"pt", "eta", "phi"}, {"kind"});
    QVERIFY2(other.has_value(), other ? "" : other.error().toString().c_str());
    QVERIFY(other->truth.empty());
    QVERIFY2(other->understood.find("no other column is called kind") != std::string::npos,
             other->understood.c_str());
}

void TestRows::truthColumnsOfStudies()
{
    DatasetInfo info;
    info.reading.truth = "column species (by its name)";
    QVERIFY(truthColumnsOf(info).empty()); // an array has no header
    info.reading.header = "line 1 (names above numbers)";
    QCOMPARE(truthColumnsOf(info), std::vector<std::string>{"species"});
    info.reading.truth = "column7 (the last one)";
    QCOMPARE(truthColumnsOf(info), std::vector<std::string>{"column7"});
    info.reading.truth = "columns y_p, y_q (one 1 a row, and the name of a truth: a class each)";
    QCOMPARE(truthColumnsOf(info), (std::vector<std::string>{"y_p", "y_q"}));
    info.reading.truth = "columns y0, ..., y99 (as dataset.label_column says)";
    QVERIFY(truthColumnsOf(info).empty()); // shortened
    info.task = TaskKind::MultiLabel;
    info.targetNames = {"y0", "y1"};
    QCOMPARE(truthColumnsOf(info), info.targetNames);
}

void TestRows::arrays()
{
    QByteArray header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
    header = header.leftJustified(117, ' ') + "\n";
    QByteArray bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size());
    bytes += '\0';
    bytes += header;
    const float numbers[6] = {1, 2, 3, 4, 5, 6.5F};
    bytes.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
    const Result<Rows> rows = read(bytes);
    QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
    QCOMPARE(rows->inputs(1, 2), 6.5F);
    QVERIFY(rows->truth.empty());
    QVERIFY(!read(bytes.replace("(2, 3)", "(3, 2)")));
}

/// Pictures that nobody has labelled yet are what a network is for.
void TestRows::picturesWithoutTheirTruth()
{
    const std::string bytes = writeIdx({2, 1, 3}, {1, 2, 3, 4, 5, 6});
    const auto rows = read(QByteArray::fromStdString(bytes));
    QVERIFY2(rows, rows ? "" : rows.error().toString().c_str());
    QVERIFY(rows->truth.empty());
    QCOMPARE(rows->inputs(1, 2), 6.0F);
    const auto wide = read(QByteArray::fromStdString(writeIdx({2, 2, 3}, std::string(12, '\1'))));
    QVERIFY(!wide);
}

void TestRows::archivesWithAndWithoutTruth_data()
{
    QTest::addColumn<bool>("hdf5");
    QTest::newRow("npz") << false;
    QTest::newRow("hdf5") << true;
}

void TestRows::archivesWithAndWithoutTruth()
{
    QFETCH(bool, hdf5);
    std::vector<NamedArray> arrays{{"x", {2, 3}, std::vector<float>{1, 2, 3, 4, 5, 6.5F}}};
    DatasetOptions options;
    options.weightColumn = hdf5 ? "/w" : "w"; // of the rows to train on; these need none
    const auto readArrays = [&] {
        const auto bytes = hdf5 ? hdf5Bytes(arrays) : npzBytes(arrays);
        return read(QByteArray::fromStdString(bytes.value_or("")), options);
    };
    const auto bare = readArrays();
    QVERIFY2(bare.has_value(), bare ? "" : bare.error().toString().c_str());
    QCOMPARE(bare->inputs(1, 2), 6.5F);
    QVERIFY(bare->truth.empty());
    arrays.push_back({"y", {2}, std::vector<std::int64_t>{7, 3}});
    arrays.push_back({"w", {2}, std::vector<float>{1, 2}});
    const auto labelled = readArrays();
    QVERIFY2(labelled.has_value(), labelled ? "" : labelled.error().toString().c_str());
    QCOMPARE(labelled->truth, (std::vector<std::string>{"7", "3"}));
    arrays[1] = {"y", {2, 2}, std::vector<float>{0, 1, 1, 0}};
    const auto oneHot = readArrays();
    QVERIFY(oneHot.has_value());
    QCOMPARE(oneHot->truth, (std::vector<std::string>{"1", "0"}));
    QCOMPARE(oneHot->targetNames, (std::vector<std::string>{"target0", "target1"}));
    arrays[1] = {"y", {2, 2}, std::vector<float>{0.5F, 1, 1, 0}};
    const auto several = readArrays();
    QVERIFY(several.has_value() && several->truth.empty());
    QCOMPARE(several->targets(0, 0), 0.5F);
}

void TestRows::attributesOfAnArffFile()
{
    const auto rows =
        read("@relation r\n@attribute phi numeric\n@attribute pt numeric\n@attribute eta numeric\n"
             "@attribute kind {a,b}\n@data\n3,1,2,a\n6.5,4,5,b\n");
    QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
    QCOMPARE(rows->inputs(1, 0), 4.0F);
    QCOMPARE(rows->truth, (std::vector<std::string>{"a", "b"}));
}

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
