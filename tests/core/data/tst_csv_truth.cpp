// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which column of a text table is the truth, where names and places could mislead.
#include "snac/data/csv.h"
#include "snac/data/csv_truth.h"
#include "snac/data/prepare.h"
#include "snac/data/rows.h"
#include "snac/data/write_dataset.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::data;

namespace {

/// `rows` times "1.25,2.5" and what `behind` says of the row.
template<class Behind>
std::string truthTable(const std::string& header, int rows, const Behind& behind)
{
    std::string text = header + "\n";
    for (int row = 0; row < rows; ++row) {
        text +=
            std::to_string(row * 7 % 11) + ".25," + std::to_string(row * 3 % 13) + ".5," + behind(row) + "\n";
    }
    return text;
}

std::string multilabel()
{
    return truthTable("a,b,y0,y1,y2", 30, [](int row) {
        return std::to_string(row % 2) + "," + std::to_string(row / 2 % 2) + "," +
               std::to_string(row % 3 == 0);
    });
}

} // namespace

class TestCsvTruth : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    snac::RunControl m_control;

    std::string put(const std::string& text) const
    {
        const QString path = m_folder.filePath("truth.csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), std::ssize(text)) < 0) {
            qFatal("cannot write");
        }
        return path.toStdString();
    }

    snac::Result<Dataset> read(const std::string& text, DatasetOptions options = {})
    {
        options.name = "file";
        options.path = put(text);
        return loadDataset(options, m_control);
    }

    static QByteArray notesOf(const Dataset& dataset)
    {
        std::string all;
        for (const std::string& note : dataset.info.reading.notes) {
            all += note + "\n";
        }
        return QByteArray::fromStdString(all);
    }

private slots:
    /// A number with its unit is no second truth, and what is to be done with it is said.
    void numbersWithUnitsAreNoWords_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("per cent") << "%";
        QTest::newRow("with a blank") << " mm";
    }
    void numbersWithUnitsAreNoWords()
    {
        QFETCH(QString, unit);
        const auto table = truthTable("a,b,share,kind", 30, [&](int row) {
            return std::to_string(row % 9) + ".5" + unit.toStdString() + (row % 2 == 0 ? ",u" : ",v");
        });
        const auto said = read(table);
        QVERIFY(!said);
        const QString text = QString::fromStdString(said.error().message);
        QVERIFY2(text.contains("column share holds numbers with ") && text.contains(unit.trimmed()) &&
                     text.contains("write the numbers alone"),
                 qPrintable(text));
        QVERIFY2(!text.contains("more than one column"), qPrintable(text));
        // Words that are no numbers are asked about as ever.
        const auto words = read(truthTable("a,b,place,kind", 30, [&](int row) {
            return (row % 3 == 0   ? "5 mm"
                    : row % 3 == 1 ? "6 cm"
                                   : "far") +
                   std::string(row % 2 == 0 ? ",u" : ",v");
        }));
        QVERIFY(!words && words.error().message.contains("more than one column holds text"));
    }

    /// Flags may have the name of a truth, with the truth behind them.
    void labelsInFrontAreDoubted()
    {
        const auto table = [](const std::string& header) {
            return truthTable(header, 30, [](int row) {
                return std::to_string(row % 2) + "," + std::to_string(row / 2 % 2) + "," +
                       std::to_string(row * 5 % 17) + ".5";
            });
        };
        const auto doubted = read(table("a,b,y0,y1,mass"));
        QVERIFY2(doubted.has_value(), doubted ? "" : doubted.error().toString().c_str());
        QCOMPARE(doubted->info.task, TaskKind::MultiLabel);
        QVERIFY2(notesOf(*doubted).contains("y0, y1 were taken as the truth by their names, and mass is an "
                                            "input; if it is the truth, set dataset.label_column to it"),
                 notesOf(*doubted).constData());
        DatasetOptions said;
        said.labelColumn = "y0, y1";
        const auto asked = read(table("a,b,y0,y1,mass"), said);
        QVERIFY(asked.has_value() && !notesOf(*asked).contains("taken as the truth"));
        const auto atTheEnd = read(multilabel());
        QVERIFY(atTheEnd.has_value() && !notesOf(*atTheEnd).contains("taken as the truth"));
    }

    void namesMayHoldCommas()
    {
        DatasetOptions said;
        said.labelColumn = "\"up, down\", y1";
        const std::string text = truthTable("a,b,\"up, down\",y1", 30, [](int row) {
            return std::to_string(row % 2) + "," + std::to_string(row / 2 % 2);
        });
        const auto read = this->read(text, said);
        QVERIFY2(read.has_value(), read ? "" : read.error().toString().c_str());
        QCOMPARE(read->info.targetNames, (std::vector<std::string>{"up, down", "y1"}));
        said.labelColumn = "\"up, down\"";
        said.drop = {"y1"};
        const auto one = this->read(text, said);
        QVERIFY2(one.has_value(), one ? "" : one.error().toString().c_str());
        QCOMPARE(one->info.task, TaskKind::Classification);
    }

    void aTruthOfEachQubitIsPointedOut()
    {
        const auto table = [](const std::string& header) {
            return truthTable(header, 30, [](int row) {
                return std::to_string(row % 2) + "," + std::to_string(row / 2 % 2);
            });
        };
        const auto read = this->read(table("w0,w1,QL_prepared,QR_prepared"));
        QVERIFY2(read.has_value(), read ? "" : read.error().toString().c_str());
        QVERIFY2(notesOf(*read).contains("QL_prepared is an input, and is called like the truth QR_prepared"),
                 notesOf(*read).constData());
        DatasetOptions said;
        said.labelColumn = "QL_prepared, QR_prepared";
        const auto both = this->read(table("w0,w1,QL_prepared,QR_prepared"), said);
        QVERIFY2(both.has_value(), both ? "" : both.error().toString().c_str());
        QCOMPARE(both->info.task, TaskKind::MultiLabel);
        QVERIFY(!notesOf(*both).contains("called like"));
        const auto flags = this->read(table("w0,w1,is_hot,was_cold"));
        QVERIFY(flags.has_value() && !notesOf(*flags).contains("called like"));
    }

    void severalTruthsAreAsked_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("one row of two marks")
            << QByteArray::fromStdString(truthTable("a,b,y0,y1,y2", 30,
                                                    [](int row) {
                                                        return row == 0       ? std::string("1,1,0")
                                                               : row % 3 == 0 ? std::string("1,0,0")
                                                               : row % 3 == 1 ? std::string("0,1,0")
                                                                              : std::string("0,0,1");
                                                    }))
            << QByteArray("y0, y1, y2 look");
        QTest::newRow("numbers") << QByteArray::fromStdString(truthTable("a,b,target_e,target_t", 30,
                                                                         [](int row) {
                                                                             return std::to_string(row) +
                                                                                    ".5,3." +
                                                                                    std::to_string(row);
                                                                         }))
                                 << QByteArray("target_e, target_t look");
    }

    /// Where enough rows hold another number of marks than one, it is no mistake.
    void severalLabelsAreTaken()
    {
        const auto dataset = read(multilabel());
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.task, TaskKind::MultiLabel);
        DatasetOptions before;
        before.readingRules = 1;
        const auto refused = read(multilabel(), before);
        QVERIFY(!refused && refused.error().message.starts_with("y0, y1, y2 look like several truths"));
    }

    void severalTruthsAreAsked()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, names);
        const auto refused = read(text.toStdString());
        QVERIFY(!refused);
        const auto message = QByteArray::fromStdString(refused.error().message);
        QVERIFY2(message.startsWith(names + " like several truths") &&
                     message.contains("dataset.label_column") && message.contains("dataset.drop"),
                 message);
        DatasetOptions older;
        older.readingRules = 0;
        const auto before = read(text.toStdString(), older);
        QVERIFY2(before.has_value(), before ? "" : before.error().toString().c_str());
        QVERIFY(before->info.reading.truth.find("(the last one") != std::string::npos);
    }

    void aChosenTruthIsWarnedOfTheOthers()
    {
        DatasetOptions options;
        options.labelColumn = "y0";
        const auto one = read(multilabel(), options);
        QVERIFY2(one.has_value(), one ? "" : one.error().toString().c_str());
        QCOMPARE(one->info.inputs(), 4);
        QVERIFY2(notesOf(*one).contains("y1, y2 are inputs, with the name of a truth"), notesOf(*one));
        options.drop = {"y1", "y2"};
        const auto alone = read(multilabel(), options);
        QVERIFY(alone.has_value());
        QCOMPARE(alone->info.inputs(), 2);
        QVERIFY2(!notesOf(*alone).contains("name of a truth"), notesOf(*alone));
        options.drop.clear();
        options.labelColumn = "y0, y1, y2";
        const auto all = read(multilabel(), options);
        QVERIFY(all.has_value());
        QCOMPARE(all->info.targetNames.size(), std::size_t(3));
    }

    void aNameInFrontIsAsked_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<bool>("asked");
        QTest::newRow("plain name") << QByteArray("y_true,a,b") << QByteArray("class") << true;
        QTest::newRow("plain name, numbers") << QByteArray("y_true,a,b") << QByteArray("number") << true;
        QTest::newRow("usual name") << QByteArray("survived,a,b") << QByteArray("class") << true;
        QTest::newRow("words run together") << QByteArray("ClassId,a,b") << QByteArray("class") << true;
        QTest::newRow("usual name, numbers") << QByteArray("signal,a,b") << QByteArray("number") << false;
        QTest::newRow("no name") << QByteArray("rooms,a,b") << QByteArray("class") << false;
        QTest::newRow("last is plain") << QByteArray("signal,a,y_true") << QByteArray("class") << false;
    }

    void aNameInFrontIsAsked()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, first);
        QFETCH(bool, asked);
        std::string text = header.toStdString() + "\n";
        for (int row = 0; row < 40; ++row) {
            text += (first == "class" ? std::to_string(row % 2) : std::to_string(row * 13 % 29) + ".75") +
                    "," + std::to_string(row * 7 % 11) + ".5," + std::to_string(row * 3 % 17) + ".25\n";
        }
        const auto dataset = read(text);
        QCOMPARE(dataset.has_value(), !asked);
        if (asked) {
            const auto message = QByteArray::fromStdString(dataset.error().message);
            QVERIFY2(message.contains("'" + header.split(',').front() + "'") &&
                         message.contains("dataset.label_column"),
                     message);
        } else {
            QVERIFY(dataset->info.reading.truth.find("(the last one") != std::string::npos);
            QCOMPARE(notesOf(*dataset).contains("if it is the truth, set dataset.label_column"),
                     first == "class");
        }
        DatasetOptions options;
        options.readingRules = 0;
        QVERIFY(read(text, options).has_value());
        options.readingRules = newestReadingRules;
        options.labelColumn = header.split(',').front().toStdString();
        QVERIFY(read(text, options).has_value());
    }

    /// The name of a truth is one witness: where another column may be it as well, it is asked.
    void namesThatCompeteAreAsked_data()
    {
        QTest::addColumn<QByteArray>("header"); // two fractions and what stands behind them
        QTest::addColumn<QByteArray>("behind"); // f: a fraction, c: a class, w: a word, t: true or false
        QTest::addColumn<QByteArray>("asked");  // the candidates; empty: the truth is taken
        QTest::addColumn<QByteArray>("truth");
        const auto add = [](const char* header, const char* behind, const char* asked, const char* truth) {
            QTest::newRow(header) << QByteArray(header) << QByteArray(behind) << QByteArray(asked)
                                  << QByteArray(truth);
        };
        add("x,y,z,energy,is_signal", "ffc", "(y, is_signal)", "is_signal");
        add("x,y,z,energy,pid", "ffc", "(y, pid)", "pid");
        add("x,y,z,signal", "fc", "(y, signal)", "signal");
        add("x,y,z,energy", "ff", "(y, energy)", "energy"); // a place beside others
        add("x,y,t", "f", "(y, t)", "t");
        add("a,y,is_signal,b", "cf", "(y, is_signal)", "is_signal");
        add("a,b,label,y_true", "cc", "(label, y_true)", "y_true");
        add("a,b,label,y", "cc", "(label, y)", "y");
        add("a,b,label,quality", "cc", "(label, quality)", "quality");
        add("a,b,site,target_value", "wf", "(site, target_value)", "");
        add("a,b,site,signal", "wc", "(site, signal)", "");
        add("a,b,alone,c,survived", "tfc", "(alone, survived)", "survived");
        add("a,b,is_signal,energy", "cf", "(is_signal, energy)", "is_signal");
        // What has no other candidate, or a witness besides its name, is taken.
        add("x,b,y", "f", "", "y");
        add("a,b,type,label", "cc", "", "label");
        add("x,y,label", "c", "", "label");
        add("a,b,signal,label", "fc", "", "label"); // a height, no class
        add("a,b,signal,label,c", "cwf", "", "label");
        add("a,b,quality,species", "cw", "", "species");
        add("a,b,weather,energy", "cf", "", "energy");
    }

    void namesThatCompeteAreAsked()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, behind);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, truth);
        const std::string text = truthTable(header.toStdString(), 40, [&](int row) {
            QByteArrayList fields;
            for (qsizetype i = 0; i < behind.size(); ++i) {
                const int turn = row / (i == 0 ? 1 : 2) % 2;
                fields << (behind[i] == 'f'   ? QByteArray::number(row * (5 + i) % 17) + ".75"
                           : behind[i] == 'c' ? QByteArray::number(turn)
                           : behind[i] == 'w' ? QByteArray(turn == 0 ? "A" : "B")
                                              : QByteArray(turn == 0 ? "True" : "False"));
            }
            return fields.join(',').toStdString();
        });
        const auto dataset = read(text);
        QCOMPARE(dataset.has_value(), asked.isEmpty());
        const auto said =
            QByteArray::fromStdString(dataset ? dataset->info.reading.truth : dataset.error().message);
        QVERIFY2(asked.isEmpty() ? said.startsWith("column " + truth + " (")
                                 : said.contains(asked) && said.contains("dataset.label_column"),
                 said);
        DatasetOptions options;
        options.readingRules = 3; // as a study that began before keeps them
        QVERIFY(read(text, options).has_value());
        options.readingRules = newestReadingRules;
        options.labelColumn = truth.toStdString();
        QVERIFY(truth.isEmpty() || read(text, options).has_value());
    }

    /// A truth of fractions that is asked for leaves classes no candidates.
    void theTaskIsAWitness()
    {
        const std::string text = truthTable("x,b,y,signal", 40, [](int row) {
            return std::to_string(row * 5 % 17) + ".75," + std::to_string(row % 2);
        });
        QVERIFY(!read(text));
        DatasetOptions options;
        options.task = TaskKind::Regression;
        const auto dataset = read(text, options);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.targetNames, (std::vector<std::string>{"y"}));
    }

    /// One of several columns of one 1 a row: the others tell it.
    void restOfOneHotIsPointedOut_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QByteArray>("others"); // empty: nothing to say
        QTest::newRow("first") << QByteArray("a,b,is_ok,is_worn,is_broken") << QByteArray("is_ok")
                               << QByteArray("is_worn, is_broken are inputs and tell the truth is_ok");
        QTest::newRow("middle") << QByteArray("a,b,ok,worn,broken") << QByteArray("worn")
                                << QByteArray("ok, broken are inputs and tell the truth worn");
        QTest::newRow("names") << QByteArray("is_ok,a,is_worn,is_broken") << QByteArray("is_broken")
                               << QByteArray("is_ok, is_worn are inputs and tell the truth is_broken");
        QTest::newRow("other truth") << QByteArray("ok,worn,broken,a") << QByteArray("a") << QByteArray();
    }

    void restOfOneHotIsPointedOut()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, label);
        QFETCH(QByteArray, others);
        const bool apart = header.startsWith("is_ok,a");
        std::string text = header.toStdString() + "\n";
        for (int row = 0; row < 40; ++row) {
            const auto mark = [&](int place) { return std::to_string(row % 3 == place); };
            const std::string number = std::to_string(row * 7 % 11) + ".25";
            text += apart ? mark(0) + "," + number + "," + mark(1) + "," + mark(2) + "\n"
                    : header.endsWith(",a")
                        ? mark(0) + "," + mark(1) + "," + mark(2) + "," + number + "\n"
                        : number + "," + number + "," + mark(0) + "," + mark(1) + "," + mark(2) + "\n";
        }
        DatasetOptions options;
        options.labelColumn = label.toStdString();
        const auto dataset = read(text, options);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QVERIFY2(others.isEmpty() ? !notesOf(*dataset).contains("tell the truth")
                                  : notesOf(*dataset).contains(others + ", as one of them is 1 in each row"),
                 notesOf(*dataset));
    }

    void marksAreNoNames()
    {
        const auto row = [](int i) {
            return std::to_string(i * 5 % 17) + ".5," +
                   (i % 3 == 0   ? "1,0,0"
                    : i % 3 == 1 ? "0,1,0"
                                 : "0,0,1");
        };
        const auto dataset = read(truthTable("a,b,outcome,red,green,blue", 30, row));
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QVERIFY2(
            notesOf(*dataset).contains("red, green, blue were taken as the truth as they hold one 1 a row, "
                                       "and outcome is an input") &&
                !notesOf(*dataset).contains("by their names"),
            notesOf(*dataset));
    }

    void oneHotColumnsAreWhatTheTaskSays_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("oneHot");
        for (const char* header : {"a,b,y0,y1,y2", "a,b,is_ok,is_worn,is_broken"}) {
            QTest::newRow(header) << QByteArray(header) << true;
        }
        QTest::newRow("labels") << QByteArray("a,b,label_mu,label_jet,label_ph") << false;
    }

    void oneHotColumnsAreWhatTheTaskSays()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, oneHot);
        const std::string text = truthTable(header.toStdString(), 30, [&](int row) {
            return oneHot ? std::string(row % 3 == 0   ? "1,0,0"
                                        : row % 3 == 1 ? "0,1,0"
                                                       : "0,0,1")
                          : std::to_string(row % 2) + "," + std::to_string(row / 2 % 2) + ",1";
        });
        for (const TaskKind task : {TaskKind::MultiLabel, TaskKind::Regression}) {
            DatasetOptions options;
            options.task = task;
            const auto dataset = read(text, options);
            QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
            QCOMPARE(dataset->info.task, task);
            QCOMPARE(dataset->info.inputs(), 2);
            QCOMPARE(dataset->samples.targets.cols(), 3);
            QCOMPARE(dataset->info.reading.truth.ends_with("a class each)"), false);
        }
    }

    /// True and true say the same, Yes and yes may.
    void spellingsOfAClass()
    {
        const std::vector<std::string> words{"True", "False", "true"};
        const auto flags = [&](int row) { return words[static_cast<std::size_t>(row % 3)]; };
        const auto joined = read(truthTable("a,b,passed", 30, flags));
        QVERIFY2(joined.has_value(), joined ? "" : joined.error().toString().c_str());
        QCOMPARE(joined->info.classNames, (std::vector<std::string>{"false", "true"}));
        QCOMPARE(joined->info.reading.classCounts, (std::vector<std::int64_t>{10, 20}));
        QVERIFY2(notesOf(*joined).contains("(False, True, true), which are taken as one class each"),
                 notesOf(*joined));
        DatasetOptions before;
        before.readingRules = 3;
        QCOMPARE(read(truthTable("a,b,passed", 30, flags), before)->info.classes(), 3);
        const auto apart = read(truthTable("a,b,passed", 30, [](int row) {
            return std::string(row % 3 == 0 ? "Yes" : row % 3 == 1 ? "no" : "yes ");
        }));
        QVERIFY(apart.has_value());
        QCOMPARE(apart->info.classes(), 3);
        QVERIFY2(notesOf(*apart).contains("classes Yes and yes are kept apart, as they are written"),
                 notesOf(*apart));
    }

    void weightsAmongInputsAreSaid()
    {
        const std::string text =
            truthTable("a,Sample_Weight,label", 20, [](int row) { return std::to_string(row % 2); });
        const auto dataset = read(text);
        QVERIFY(dataset.has_value());
        QVERIFY2(notesOf(*dataset).contains("input Sample_Weight has the name of a weight") &&
                     notesOf(*dataset).contains("dataset.weight_column"),
                 notesOf(*dataset));
        DatasetOptions options;
        options.weightColumn = "Sample_Weight";
        const auto used = read(text, options);
        QVERIFY(used.has_value() && !notesOf(*used).contains("name of a weight"));
    }

    void numbersOfRowsAndGroupsAreSaid()
    {
        const auto table = [](const char* header, bool fractions) {
            return truthTable(header, 30, [&](int row) {
                return std::to_string(row * 5 % 7) + (fractions ? ".5," : ",") + std::to_string(row % 2);
            });
        };
        for (const char* header : {"a,b,run,label", "a,b,Run_Number,label", "a,b,subject,label"}) {
            const auto said = read(table(header, false));
            QVERIFY2(said.has_value() && notesOf(*said).contains("has the name of a group of rows: set "
                                                                 "dataset.group_column to it"),
                     header);
            const auto measured = read(table(header, true));
            QVERIFY2(measured.has_value() && !notesOf(*measured).contains("group of rows"), header);
        }
        QVERIFY(notesOf(*read(table("a,b,w,label", true))).contains("input w has the name of a weight"));
        QVERIFY(!notesOf(*read(table("a,h,w,label", true))).contains("name of a weight"));
        DatasetOptions grouped;
        grouped.groupColumn = "subject";
        QVERIFY(!notesOf(*read(table("a,b,subject,label", false), grouped)).contains("group of rows"));
    }

    /// What this program has drawn is said to be so wherever it is read.
    void drawnNumbersStayDrawn()
    {
        const auto row = [](int i) { return std::to_string(i % 2); };
        const auto drawn =
            read("# simulated: 30 jets drawn with seed 1\n" + truthTable("a,b,label", 30, row));
        QVERIFY2(drawn.has_value(), drawn ? "" : drawn.error().toString().c_str());
        QVERIFY(drawn->info.simulated);
        QVERIFY2(notesOf(*drawn).contains("simulated: 30 jets drawn with seed 1"), notesOf(*drawn));
        QVERIFY(drawn->info.reading.leftOut.empty());
        const std::string again = m_folder.filePath("again.csv").toStdString();
        QVERIFY(writeDataset(*drawn, again, m_control).has_value());
        QFile copy(QString::fromStdString(again));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readLine(), QByteArray("# simulated: 30 jets drawn with seed 1\n"));
        const auto measured = read("# simulated annealing\n" + truthTable("a,b,label", 30, row));
        QVERIFY(measured.has_value() && !measured->info.simulated);
    }

    void aLineOfTheFileNamesItsTruth()
    {
        const auto row = [](int i) { return std::to_string(i) + ".5," + std::to_string(i * i) + ".5"; };
        const std::string text = "# label_column: x, y\n" + truthTable("p0,p1,x,y", 12, row);
        const auto dataset = read(text);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.targetNames, (std::vector<std::string>{"x", "y"}));
        QCOMPARE(dataset->info.reading.truth, std::string("columns x, y (as line 1 of the file says)"));
        QVERIFY(dataset->info.reading.leftOut.empty());
        DatasetOptions options;
        options.labelColumn = "y";
        QCOMPARE(read(text, options)->info.targetNames, (std::vector<std::string>{"y"}));
        options = {};
        options.readingRules = 0;
        QCOMPARE(read(text, options)->info.targetNames, (std::vector<std::string>{"y"}));
        const auto wrong = read("# label_column: z\np0,p1,y\n1,2,3\n2,3,4\n");
        QVERIFY(!wrong && wrong.error().message.starts_with("no column is called 'z'"));
    }

    void marksInATruthOfWords_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<bool>("isClass");
        for (const char* mark : {"?", "NA", "n/a", "null", "nan", ""}) {
            QTest::newRow(*mark ? mark : "nothing") << QByteArray(mark) << false;
        }
        QTest::newRow("None") << QByteArray("None") << true;
        QTest::newRow("dash") << QByteArray("-") << true;
    }

    void marksInATruthOfWords()
    {
        QFETCH(QByteArray, mark);
        QFETCH(bool, isClass);
        const std::string text = truthTable("a,b,species", 20, [&](int row) {
            return row == 5 ? mark.toStdString() : std::string(row % 2 == 0 ? "cat" : "dog");
        });
        const auto dataset = read(text);
        QCOMPARE(dataset.has_value(), isClass);
        if (isClass) {
            QCOMPARE(dataset->info.classes(), 3);
            QVERIFY2(notesOf(*dataset).contains("class '" + mark + "' (1 row) may stand for a missing truth"),
                     notesOf(*dataset));
            return;
        }
        QCOMPARE(dataset.error().place.line, 7);
        QVERIFY2(dataset.error().message.find("dataset.missing_values: drop_rows") != std::string::npos,
                 dataset.error().message.c_str());
        DatasetOptions options;
        options.missingValues = "drop_rows";
        const auto dropped = read(text, options);
        QVERIFY2(dropped.has_value(), dropped ? "" : dropped.error().toString().c_str());
        QCOMPARE(dropped->info.classNames, (std::vector<std::string>{"cat", "dog"}));
        QCOMPARE(dropped->info.reading.rows, std::int64_t(19));
        QCOMPARE(dropped->info.reading.leftOut,
                 (std::vector<std::string>{"1 row with a missing value, the first in line 7"}));
        // Such a row can be predicted all the same.
        options.missingValues = "refuse";
        options.path = put(text);
        const auto rows = readRows(options, {"a", "b"}, m_control);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
        QCOMPARE(rows->truth.size(), std::size_t(20));
        QCOMPARE(rows->truth[5], mark.toStdString());
        if (mark == "?" || mark == "NA") {
            options.readingRules = 0;
            QCOMPARE(read(text, options)->info.classes(), 3); // as it was
        }
    }

    void trueAndFalseAreNumbers()
    {
        const std::string text = truthTable("a,b,flag,species", 220, [](int row) {
            return std::string(row % 3 == 0 ? "True" : "False") + (row % 2 == 0 ? ",cat" : ",dog");
        });
        const auto dataset = read(text);
        QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
        QCOMPARE(dataset->info.inputNames, (std::vector<std::string>{"a", "b", "flag"}));
        for (Eigen::Index row = 0; row < 220; ++row) {
            QCOMPARE(dataset->samples.inputs(row, 2), row % 3 == 0 ? 1.0F : 0.0F);
        }
        QVERIFY2(notesOf(*dataset).contains("true is 1 and false is 0 in flag"), notesOf(*dataset));
        const auto mixed = read(text + "1,2,0.5,dog\n");
        QVERIFY(!mixed && mixed.error().message.find("neither true nor false") != std::string::npos);
        // The only column of words is the truth, as ever.
        const auto alone = read(
            truthTable("a,b,passed", 20, [](int row) { return std::string(row % 2 ? "True" : "False"); }));
        QVERIFY(alone.has_value());
        QCOMPARE(alone->info.classNames, (std::vector<std::string>{"False", "True"}));
    }

    void oneTrueARowIsAClass()
    {
        const auto row = [](int i) {
            return std::string(i % 3 == 0   ? "True,False,False"
                               : i % 3 == 1 ? "False,True,False"
                                            : "False,False,True");
        };
        for (const char* header : {"a,b,y0,y1,y2", "a,b,cat,dog,owl"}) {
            const auto dataset = read(truthTable(header, 30, row));
            QVERIFY2(dataset.has_value(), dataset ? "" : dataset.error().toString().c_str());
            QCOMPARE(dataset->info.inputs(), 2);
            QCOMPARE(dataset->info.classes(), 3);
            QCOMPARE(dataset->samples.labels[4], 1);
        }
    }
};

QTEST_APPLESS_MAIN(TestCsvTruth)
#include "tst_csv_truth.moc"
