// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/jets_twin.h"
#include "snac/data/prepare.h"
#include "snac/data/rows.h"

#include "npy_writer.h"
#include "zip_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace snac::data;

namespace {

std::string message(const snac::Result<Dataset>& result)
{
    return result ? "no error" : result.error().toString();
}

} // namespace

class TestLoad : public QObject
{
    Q_OBJECT

private:
    snac::RunControl m_control;
    QTemporaryDir m_folder;

    std::string write(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName().toStdString();
    }

private slots:
    void namesWithoutReaderSayWhatToDo_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"mnist", "fashion_mnist", "qubit", "hls4ml_jets", "nonsense"}) {
            QTest::newRow(name) << name;
        }
    }

    void namesWithoutReaderSayWhatToDo()
    {
        QFETCH(QString, name);
        DatasetOptions options;
        options.name = name.toStdString();
        const auto text = message(loadDataset(options, m_control));
        QVERIFY2(text.find("'" + options.name + "'") != std::string::npos, text.c_str());
        QVERIFY(text.find("dataset.path") != std::string::npos);
        QVERIFY(text.find("jets") != std::string::npos);
    }

    void aPathGivesSuchANameItsReader()
    {
        DatasetOptions options;
        options.name = "hls4ml_jets";
        options.path = write("own.csv", "a,b,label\n1,2,0\n3,4,1\n");
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), message(dataset).c_str());
        QCOMPARE(dataset->info.name, "hls4ml_jets");
        QCOMPARE(dataset->info.origin, options.path);
        QVERIFY(!dataset->info.simulated);
    }

    void filesOfOtherProgramsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("says");
        const auto office = [](const std::string& member) {
            const auto zip = writeZip({{"[Content_Types].xml", "<Types/>"}, {member, "<x/>"}}, true);
            return QByteArray::fromStdString(zip);
        };
        QTest::newRow("xlsx") << office("xl/workbook.xml")
                              << QByteArray("this is an Excel file (.xlsx): open it");
        QTest::newRow("docx") << office("word/document.xml")
                              << QByteArray("this is an Office document: open it");
        QTest::newRow("ods") << QByteArray::fromStdString(writeZip(
                                    {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}, false))
                             << QByteArray("this is an OpenDocument file (.ods): open it");
        QTest::newRow("xls") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more")
                             << QByteArray("this is an old Excel file (.xls)");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n1 0 obj") << QByteArray("this is a PDF file");
        QTest::newRow("records") << QByteArray("[\n {\"a\": 1, \"y\": 0}]")
                                 << QByteArray("this is a JSON file");
        QTest::newRow("object") << QByteArray("{\"a\": [1, 2]}") << QByteArray("this is a JSON file");
        QTest::newRow("study") << QByteArray("SQLite format 3\0\x10\0", 18)
                               << QByteArray("this is a study or another data base (SQLite), and no data");
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><p>404") << QByteArray("this is a web page");
    }

    void filesOfOtherProgramsAreNamed()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, says);
        DatasetOptions options;
        options.name = "file";
        options.path = write("other.bin", content);
        const auto text = message(loadDataset(options, m_control));
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
    }

    void aTestFileNamesWhatItLacks()
    {
        DatasetOptions options;
        options.name = "file";
        options.path = write("all.csv", "a,b,c,label\n1,2,5,0\n3,4,6,1\n2,2,7,0\n4,4,8,1\n");
        options.testPath = write("few.csv", "a,c,label\n1,2,0\n3,4,1\n");
        const auto text = message(loadDataset(options, m_control));
        QVERIFY2(text.contains("few.csv") && text.contains("lacks inputs of the other file: b"),
                 text.c_str());
    }

    /// As rows to predict do: inputs and several numbers to learn.
    void columnsOfATestFileGoByTheirNames()
    {
        DatasetOptions options;
        options.name = "file";
        options.path = write("one.csv", "a,b,px,py\n1.5,2,10.5,20\n3,4,11,21.5\n5,6.5,12,22\n");
        options.labelColumn = "px, py";
        options.testPath = write("other.csv", "py,B,px,a\n200,80,100,70\n201.5,80.5,101,70.5\n");
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), message(dataset).c_str());
        QCOMPARE(dataset->testRows, 2);
        QCOMPARE(dataset->info.inputNames, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(dataset->info.targetNames, (std::vector<std::string>{"px", "py"}));
        Matrix inputs(2, 2);
        inputs << 70.0F, 80.0F, 70.5F, 80.5F;
        QCOMPARE(Matrix(dataset->samples.inputs.bottomRows(2)), inputs);
        Matrix targets(2, 2);
        targets << 100.0F, 200.0F, 101.0F, 201.5F;
        QCOMPARE(Matrix(dataset->samples.targets.bottomRows(2)), targets);
    }

    /// Simulated numbers stay such where they are the test rows, or those to train on, alone.
    void aSimulatedPartIsSaid()
    {
        const QByteArray rows = "a,b,label\n1,2,x\n3,4.5,y\n5.5,6,x\n7,8,y\n";
        DatasetOptions options;
        options.name = "file";
        for (const bool test : {false, true}) {
            options.path = write("measured.csv", (test ? "" : "# simulated: 4 rows\n") + rows);
            options.testPath = write("held.csv", (test ? "# simulated: 4 rows\n" : "") + rows);
            const auto dataset = loadDataset(options, m_control);
            QVERIFY2(dataset.has_value(), message(dataset).c_str());
            QVERIFY(dataset->info.simulated);
            const std::string note =
                test ? "the test rows are simulated, those to train and choose with are not"
                     : "the rows to train and choose with are simulated, the test rows "
                       "are not";
            QCOMPARE(std::ranges::count(dataset->info.reading.notes, note), 1);
        }
        options.path = write("measured.csv", rows);
        options.testPath = write("held.csv", rows);
        const auto measured = loadDataset(options, m_control);
        QVERIFY(measured && !measured->info.simulated);
    }

    /// Said before a search, as it is of classes.
    void targetsThatAreTheSameAreRefused()
    {
        DatasetOptions options;
        options.name = "file";
        options.path = write("same.csv", "a,e\n1.5,3.5\n2.5,3.5\n4.5,3.5\n");
        const auto text = message(loadDataset(options, m_control));
        QVERIFY2(text.contains("all rows have the same target (e)"), text.c_str());
        options.readingRules = 3;
        QVERIFY(loadDataset(options, m_control).has_value());
        options.readingRules = newestReadingRules;
        options.path = write("one.csv", "# label_column: e, f\na,e,f\n1.5,3.5,1.5\n2.5,3.5,7\n4.5,3.5,8\n");
        const auto one = loadDataset(options, m_control);
        QVERIFY2(one.has_value(), message(one).c_str());
        QVERIFY(std::ranges::find(one->info.reading.notes,
                                  "targets that are the same in all rows, and nothing "
                                  "can be learned of: e") != one->info.reading.notes.end());
    }

    /// Six rows to train on, others set apart: their inputs are 100 and more.
    static std::string inputsOf(int rows, double from)
    {
        QList<double> values;
        for (int i = 0; i < 2 * rows; ++i) {
            values.append(from + i);
        }
        return writeNpy("<f8", {rows, 2}, values, false, 1);
    }

    static std::string truthOf(const QList<double>& values)
    {
        const int rows = static_cast<int>(values.size());
        return writeNpy("<i8", {rows}, values, false, 1);
    }

    void arraysThatWereSetApartAreTheTestRows_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("testRows");
        QTest::addColumn<QByteArray>("note");
        QTest::addColumn<QByteArray>("leftOut");
        using Members = std::vector<std::pair<std::string, std::string>>;
        const auto add = [](const char* name, Members more, int rows, const char* note, const char* left) {
            more.emplace_back("x_train.npy", inputsOf(6, 0.0));
            more.emplace_back("y_train.npy", truthOf({7, 8, 7, 8, 9, 9}));
            QTest::newRow(name) << QByteArray::fromStdString(writeZip(more, true)) << rows << QByteArray(note)
                                << QByteArray(left);
        };
        const std::pair<std::string, std::string> test{"x_test.npy", inputsOf(3, 100.0)};
        const std::pair<std::string, std::string> truth{"y_test.npy", truthOf({8, 9, 8})};
        const std::pair<std::string, std::string> val{"x_val.npy", inputsOf(2, 200.0)};
        const std::pair<std::string, std::string> valTruth{"y_val.npy", truthOf({7, 8})};
        add("test", {test, truth}, 3,
            "test rows: the 3 rows of arrays x_test and y_test, which train and choose", "");
        add("test and validation", {val, valTruth, test, truth}, 3, "arrays x_test and y_test",
            "array x_val (2 x 2)");
        add("validation alone", {val, valTruth}, 2, "arrays x_val and y_val", "");
        add("no truth", {test}, 0, "", "array x_test (3 x 2): a part that was set apart");
    }

    void arraysThatWereSetApartAreTheTestRows()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, testRows);
        QFETCH(QByteArray, note);
        QFETCH(QByteArray, leftOut);
        DatasetOptions options;
        options.name = "file";
        options.path = write("parts.npz", content);
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), message(dataset).c_str());
        QCOMPARE(dataset->testRows, testRows);
        QCOMPARE(dataset->samples.rows(), 6 + testRows);
        QCOMPARE(dataset->info.classNames, (std::vector<std::string>{"7", "8", "9"}));
        const auto all = [](const std::vector<std::string>& texts) {
            std::string joined;
            for (const std::string& text : texts) {
                joined += text + "\n";
            }
            return QByteArray::fromStdString(joined);
        };
        QVERIFY2(all(dataset->info.reading.notes).contains(note), all(dataset->info.reading.notes));
        QVERIFY2(all(dataset->info.reading.leftOut).contains(leftOut), all(dataset->info.reading.leftOut));
        if (testRows > 0) { // none of them trains or chooses
            options.validationFraction = 0.34;
            options.normalize = false;
            const auto prepared = loadPrepared(options, m_control);
            QVERIFY2(prepared.has_value(), prepared ? "" : prepared.error().toString().c_str());
            QVERIFY(prepared->train.inputs.maxCoeff() < 100.0F &&
                    prepared->validation.inputs.maxCoeff() < 100.0F);
            QCOMPARE(prepared->test.rows(), testRows);
            QVERIFY(prepared->test.inputs.minCoeff() >= 100.0F);
        }
        // A study that began before keeps its rows.
        options.readingRules = 0;
        const auto before = loadDataset(options, m_control);
        QVERIFY(before.has_value());
        QCOMPARE(before->testRows, 0);
        QCOMPARE(before->samples.rows(), 6);
    }

    /// Test rows that are none are no reason to draw others in silence.
    void arraysThatWereSetApartMustBeLikeTheOthers()
    {
        const std::string wide = writeNpy("<f8", {3, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9}, false, 1);
        for (const char* part : {"test", "val"}) {
            for (const bool inputs : {true, false}) {
                const std::string x = inputs ? wide : inputsOf(3, 100.0);
                const std::string y = inputs ? truthOf({8, 9, 8}) : wide;
                DatasetOptions options;
                options.name = "file";
                options.path =
                    write("unlike.npz",
                          QByteArray::fromStdString(writeZip({{"x_train.npy", inputsOf(6, 0.0)},
                                                              {"y_train.npy", truthOf({7, 8, 7, 8, 9, 9})},
                                                              {std::string("x_") + part + ".npy", x},
                                                              {std::string("y_") + part + ".npy", y}},
                                                             true)));
                const auto text = message(loadDataset(options, m_control));
                QVERIFY2(text.find("are not like those to train on, x_train (6 x 2) and y_train (6)") !=
                             std::string::npos,
                         text.c_str());
                options.readingRules = 3;
                QVERIFY(loadDataset(options, m_control).has_value());
            }
        }
    }

    /// NumPy's str of six characters, or bytes.
    static std::string words(const std::vector<std::string>& all, char kind)
    {
        std::string data;
        for (std::string word : all) {
            word.resize(6, '\0');
            for (const char c : word) {
                data += c + std::string(kind == 'U' ? 3 : 0, '\0');
            }
        }
        return framed(std::string("{'descr': '") + (kind == 'U' ? "<U6" : "|S6") +
                          "', 'fortran_order': False, 'shape': (" + std::to_string(all.size()) + ",), }",
                      1) +
               data;
    }

    void aTruthMayBeWords_data()
    {
        QTest::addColumn<char>("kind");
        QTest::newRow("str") << 'U';
        QTest::newRow("bytes") << 'S';
    }

    void aTruthMayBeWords()
    {
        QFETCH(char, kind);
        const std::vector<std::string> truth{"ok", "worn", "ok", "broken", "ok", "worn"};
        DatasetOptions options;
        options.name = "file";
        const auto zip = [&](std::vector<std::pair<std::string, std::string>> members) {
            members.emplace_back("x.npy", inputsOf(6, 0.0));
            options.path = write("words.npz", QByteArray::fromStdString(writeZip(members, false)));
            return loadDataset(options, m_control);
        };
        // The names of the classes are no truth of the rows, nor are words besides numbers that are one.
        const auto read =
            zip({{"labels.npy", words(truth, kind)}, {"classes.npy", words({"broken", "ok", "worn"}, kind)}});
        QVERIFY2(read.has_value(), message(read).c_str());
        QCOMPARE(read->info.classNames, (std::vector<std::string>{"broken", "ok", "worn"}));
        QCOMPARE(read->samples.labels, (std::vector<int>{1, 2, 1, 0, 1, 2}));
        const auto rows = readRows(options, {"x0", "x1"}, m_control);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
        QCOMPARE(rows->truth, truth);
        const auto numbers =
            zip({{"y.npy", truthOf({1, 2, 1, 2, 1, 2})}, {"class_names.npy", words({"a", "b"}, kind)}});
        QVERIFY2(numbers.has_value(), message(numbers).c_str());
        QCOMPARE(numbers->info.classes(), 2);
        // In a file of their own.
        options.path = write("x.npy", QByteArray::fromStdString(inputsOf(6, 0.0)));
        options.labelsPath = write("words.npy", QByteArray::fromStdString(words(truth, kind)));
        const auto beside = loadDataset(options, m_control);
        QVERIFY2(beside.has_value(), message(beside).c_str());
        QCOMPARE(beside->samples.labels, read->samples.labels);
        options.labelsPath = write("short.npy", QByteArray::fromStdString(words({"ok", "worn"}, kind)));
        const auto few = message(loadDataset(options, m_control));
        QVERIFY2(few.contains("2 labels for 6 rows"), few.c_str());
        options.labelsPath =
            write("none.npy", QByteArray::fromStdString(words({"ok", "", "ok", "ok", "ok", "no"}, kind)));
        const auto missing = message(loadDataset(options, m_control));
        QVERIFY2(missing.contains("'' is no label (row 2)"), missing.c_str());
    }

    void whatHoldsNoNumbersIsNoHint()
    {
        DatasetOptions options;
        options.name = "file";
        const std::string objects =
            framed("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }", 1) + "pickle";
        options.path = write("none.npz", QByteArray::fromStdString(writeZip(
                                             {{"x.npy", inputsOf(2, 0.0)}, {"labels.npy", objects}}, false)));
        const auto text = message(loadDataset(options, m_control));
        QVERIFY2(text.contains("none holds numbers or one word a row (labels (no numbers))") &&
                     !text.contains("set dataset.labels_key"),
                 text.c_str());
        options.labelsKey = "labels";
        const auto asked = message(loadDataset(options, m_control));
        QVERIFY2(asked.contains("Python objects") && asked.contains("labels as int64 or str"), asked.c_str());
    }

    void theTruthIsSoughtBesideTheInputs()
    {
        DatasetOptions options;
        options.name = "file";
        const auto zip = [&](std::vector<std::pair<std::string, std::string>> members) {
            options.path = write("beside.npz", QByteArray::fromStdString(writeZip(members, false)));
            return message(loadDataset(options, m_control));
        };
        const auto two =
            zip({{"x.npy", inputsOf(2, 0.0)}, {"p.npy", truthOf({1, 2})}, {"q.npy", truthOf({1, 2})}});
        QVERIFY2(two.ends_with("set dataset.labels_key to one of: p (2), q (2)"), two.c_str());
        const auto none = zip({{"x.npy", inputsOf(2, 0.0)}});
        QVERIFY2(none.find("there is no other array") != std::string::npos, none.c_str());
    }

    void testClassesGoByTheirNames()
    {
        DatasetOptions options;
        options.name = "file";
        const std::string train = inputsOf(6, 0.0);
        options.path = write("unknown.npz",
                             QByteArray::fromStdString(writeZip({{"x_train.npy", train},
                                                                 {"y_train.npy", truthOf({7, 8, 7, 8, 7, 8})},
                                                                 {"x_test.npy", inputsOf(2, 9.0)},
                                                                 {"y_test.npy", truthOf({7, 5})}},
                                                                false)));
        const auto text = message(loadDataset(options, m_control));
        QVERIFY2(text.find("x_test") != std::string::npos && text.find("class '5'") != std::string::npos,
                 text.c_str());
    }

    void missingFilesAreNamed()
    {
        DatasetOptions options;
        options.name = "file";
        QVERIFY(message(loadDataset(options, m_control)).find("dataset.path") != std::string::npos);
        options.path = "/nowhere/rows.csv";
        QVERIFY(message(loadDataset(options, m_control)).starts_with("/nowhere/rows.csv: no such file"));
        options.path = m_folder.path().toStdString();
        QVERIFY(
            message(loadDataset(options, m_control)).find("this is a folder, and no pictures are in it") !=
            std::string::npos);
    }

    void arraysLoadFromPairsAndArchives_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QString>("inputsKey");
        QTest::addColumn<QString>("labelsKey");
        const auto bytes = [](const std::string& text) {
            return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        };
        const std::string x = writeNpy("<f4", {3, 2}, {1, 2, 3, 4, 5, 6}, false, 1);
        const std::string y = writeNpy("|u1", {3}, {0, 1, 0}, false, 1);
        const std::string oneHot = writeNpy(">f8", {3, 2}, {1, 0, 0, 1, 1, 0}, false, 2);
        QTest::newRow("pair") << bytes(x) << bytes(y) << ""
                              << "";
        QTest::newRow("one-hot pair") << bytes(x) << bytes(oneHot) << ""
                                      << "";
        QTest::newRow("archive") << bytes(writeZip({{"y.npy", y}, {"x.npy", x}}, true)) << QByteArray() << ""
                                 << "";
        QTest::newRow("capitals") << bytes(writeZip({{"Y.npy", y}, {"X.npy", x}}, false)) << QByteArray()
                                  << ""
                                  << "";
        QTest::newRow("by shape") << bytes(writeZip({{"truth.npy", y}, {"jets.npy", x}}, true))
                                  << QByteArray() << ""
                                  << "";
        QTest::newRow("by name") << bytes(writeZip({{"x.npy", y}, {"a.npy", x}, {"b.npy", oneHot}}, true))
                                 << QByteArray() << "a"
                                 << "b";
        QTest::newRow("archive and labels") << bytes(writeZip({{"x.npy", x}}, true)) << bytes(y) << ""
                                            << "";
    }

    void arraysLoadFromPairsAndArchives()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, labels);
        QFETCH(QString, inputsKey);
        QFETCH(QString, labelsKey);
        DatasetOptions options;
        options.name = "file";
        options.path = write("x.bin", file);
        options.labelsPath = labels.isEmpty() ? std::string() : write("y.bin", labels);
        options.inputsKey = inputsKey.toStdString();
        options.labelsKey = labelsKey.toStdString();
        const auto dataset = loadDataset(options, m_control);
        QVERIFY2(dataset.has_value(), message(dataset).c_str());
        Matrix expected(3, 2);
        expected << 1, 2, 3, 4, 5, 6;
        QVERIFY(dataset->samples.inputs == expected);
        QCOMPARE(dataset->samples.labels, (std::vector<int>{0, 1, 0}));
        QCOMPARE(dataset->info.inputNames, (std::vector<std::string>{"x0", "x1"}));
    }

    void labelsOfATextMayHaveAHeading_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << QByteArray("0\n1\n0\n") << true;
        QTest::newRow("a word before numbers") << QByteArray("label\n0\n1\n0\n") << true;
        QTest::newRow("a word of its own") << QByteArray("kind\na\nb\na\n") << true;
        QTest::newRow("one label too many") << QByteArray("1\n0\n1\n0\n") << false;
        QTest::newRow("one name too many") << QByteArray("a\na\nb\na\n") << false;
    }

    void labelsOfATextMayHaveAHeading()
    {
        QFETCH(QByteArray, labels);
        QFETCH(bool, good);
        const std::string x = writeNpy("<f4", {3, 2}, {1, 2, 3, 4, 5, 6}, false, 1);
        DatasetOptions options;
        options.name = "file";
        options.path = write("x.npy", QByteArray(x.data(), static_cast<qsizetype>(x.size())));
        options.labelsPath = write("y.txt", labels);
        const auto dataset = loadDataset(options, m_control);
        if (good) {
            QVERIFY2(dataset.has_value(), message(dataset).c_str());
            QCOMPARE(dataset->samples.labels, (std::vector<int>{0, 1, 0}));
        } else {
            QVERIFY2(message(dataset).find("4 lines for 3 rows") != std::string::npos,
                     message(dataset).c_str());
        }
    }

    void arrayErrorsNameTheArray()
    {
        DatasetOptions options;
        options.name = "file";
        const std::string x = writeNpy("<f4", {3, 2}, {1, 2, 3, 4, std::nan(""), 6}, false, 1);
        const std::string y = writeNpy("<i8", {2}, {0, 1}, false, 1);
        const auto bytes = [](const std::string& text) {
            return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
        };
        options.path = write("x.npz", bytes(writeZip({{"x.npy", x}, {"y.npy", y}}, false)));
        QVERIFY(message(loadDataset(options, m_control))
                    .ends_with("x.npz:x: row 3, column 1: not a finite 32-bit number; arrays know no missing "
                               "values: fill it "
                               "in, or save the array without such rows"));
        options.inputsKey = "z";
        QVERIFY(message(loadDataset(options, m_control)).ends_with("there are: x (3 x 2), y (2)"));
        options.inputsKey.clear();
        options.path = write("x.npy", bytes(y));
        QVERIFY(message(loadDataset(options, m_control)).find("labels_path") != std::string::npos);
        options.labelsPath = "/nowhere/y.npy";
        QVERIFY(message(loadDataset(options, m_control)).starts_with("/nowhere/y.npy: no such file"));
        options.path = write("t.csv", "a,y\n1,0\n2,1\n"); // a table may have its truth beside it
        QVERIFY(message(loadDataset(options, m_control)).starts_with("/nowhere/y.npy: no such file"));
    }

    /// What the programs of others do with jets: one table with names of classes, or an array of inputs
    /// beside one of numbers.
    void jetsLoadFromTextAndArraysAlike()
    {
        const auto jets = simulateJets(300, 3, m_control);
        QVERIFY(jets.has_value());
        const Matrix& inputs = jets->samples.inputs;
        QByteArray table;
        for (const std::string& name : jets->info.inputNames) {
            table += QByteArray::fromStdString(name) + ",";
        }
        table += "class\n";
        QList<double> values;
        QList<double> numbers;
        for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
            for (Eigen::Index column = 0; column < inputs.cols(); ++column) {
                table += QByteArray::number(static_cast<double>(inputs(row, column)), 'g', 9) + ",";
                values << static_cast<double>(inputs(row, column));
            }
            const int label = jets->samples.labels[static_cast<std::size_t>(row)];
            table += QByteArray::fromStdString(jets->info.classNames[static_cast<std::size_t>(label)]) + "\n";
            numbers << label;
        }
        const auto array = [&](const char* name, const char* type, const std::vector<int>& shape,
                               const QList<double>& all) {
            const std::string bytes = writeNpy(type, shape, all, false, 1);
            return write(name, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
        };
        DatasetOptions options;
        options.name = "file";
        options.path = write("jets.csv", table);
        options.labelColumn = "class";
        const auto text = loadDataset(options, m_control);
        QVERIFY2(text.has_value(), message(text).c_str());
        QCOMPARE(text->info.inputNames, jets->info.inputNames);
        options.labelColumn.clear();
        options.path = array("x.npy", "<f4", {300, static_cast<int>(inputs.cols())}, values);
        options.labelsPath = array("y.npy", "<i8", {300}, numbers);
        const auto arrays = loadDataset(options, m_control);
        QVERIFY2(arrays.has_value(), message(arrays).c_str());
        QCOMPARE(arrays->samples.rows(), 300);
        QVERIFY(text->samples.inputs.isApprox(arrays->samples.inputs, 1e-6F));
        QVERIFY(arrays->samples.inputs.isApprox(inputs, 1e-6F));
        for (std::size_t i = 0; i < 300; ++i) {
            const auto label = static_cast<std::size_t>(jets->samples.labels[i]);
            QCOMPARE(text->info.classNames[static_cast<std::size_t>(text->samples.labels[i])],
                     jets->info.classNames[label]);
            QCOMPARE(arrays->info.classNames[static_cast<std::size_t>(arrays->samples.labels[i])],
                     std::to_string(label));
        }
    }
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
