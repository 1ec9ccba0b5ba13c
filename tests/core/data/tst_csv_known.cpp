// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the columns of a table are to a network that is there: asked as `snac predict` asks.
#include "snac/data/rows.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::data;

class TestCsvKnown : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    snac::RunControl m_control;

    snac::Result<Rows> read(const QByteArray& text, const std::vector<std::string>& inputs,
                            const std::vector<std::string>& truths, bool inOrder = false,
                            DatasetOptions options = {})
    {
        const QString path = m_folder.filePath("rows.csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0) {
            qFatal("cannot write");
        }
        file.close();
        options.name = "file";
        options.path = path.toStdString();
        return readRows(options, inputs, m_control, inOrder, truths);
    }

private slots:
    void rolesAreThoseOfTheStudy_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("truths");
        QTest::addColumn<bool>("inOrder");
        QTest::addColumn<QByteArray>("first"); ///< inputs of the first row
        QTest::addColumn<QByteArray>("truth"); ///< of the first row; empty: none
        const QByteArray none;
        QTest::newRow("by name, in any order") << QByteArray("y,b,a\nq,2,1\ng,4,3\n") << QByteArray("y")
                                               << false << QByteArray("1 2") << QByteArray("q");
        QTest::newRow("others stand beside")
            << QByteArray("a,more,b,y\n1,9,2,q\n3,8,4,g\n") << QByteArray("y") << false << QByteArray("1 2")
            << QByteArray("q");
        QTest::newRow("no column of that name is a truth")
            << QByteArray("a,b,kind\n1,2,q\n3,4,g\n") << QByteArray("y") << false << QByteArray("1 2")
            << none;
        QTest::newRow("no truth") << QByteArray("b,a\n2,1\n4,3\n") << QByteArray("y") << false
                                  << QByteArray("1 2") << none;
        QTest::newRow("no names: inputs first") << QByteArray("1.5,2,q\n3.5,4,g\n") << QByteArray("y")
                                                << false << QByteArray("1.5 2") << QByteArray("q");
        QTest::newRow("in order, whatever they are called")
            << QByteArray("u,v\n1,2\n3,4\n") << none << true << QByteArray("1 2") << none;
    }

    void rolesAreThoseOfTheStudy()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, truths);
        QFETCH(bool, inOrder);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, truth);
        std::vector<std::string> names;
        if (!truths.isEmpty()) {
            names.push_back(truths.toStdString());
        }
        const auto rows = read(text, {"a", "b"}, names, inOrder);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
        QCOMPARE(rows->inputs.rows(), 2);
        QByteArray found;
        for (Eigen::Index i = 0; i < rows->inputs.cols(); ++i) {
            found += (i > 0 ? " " : "") + QByteArray::number(static_cast<double>(rows->inputs(0, i)));
        }
        QCOMPARE(found, first);
        QCOMPARE(rows->truth.empty(), truth.isEmpty());
        if (!rows->truth.empty()) {
            QCOMPARE(QByteArray::fromStdString(rows->truth.front()), truth);
        }
    }

    void missingInputsAreNamed()
    {
        const auto lacking = read("a,y\n1,q\n2,g\n", {"a", "b"}, {"y"});
        QVERIFY(!lacking &&
                lacking.error().message.find("lacks inputs of the network: b") != std::string::npos);
        const auto fewer = read("1.5,2\n3.5,4\n", {"a", "b", "c"}, {"y"});
        QVERIFY(!fewer && fewer.error().message.find("3 inputs, this table 2 columns") != std::string::npos);
    }

    /// A network that looks at samples 1 and 2 of traces of four takes its columns out of whole ones.
    void tablesOfWholeTracesAreCut()
    {
        DatasetOptions options;
        options.windowStart = 1;
        options.windowSize = 2;
        const std::vector<std::string> inputs{"i1", "q1", "i2", "q2"};
        const auto rows = read("0,1,2,3,4,5,6,7,g\n10,11,12,13,14,15,16,17,e\n20,1,2,3,4,5,6,7,g\n", inputs,
                               {}, false, options);
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().toString().c_str());
        Matrix expected(1, 4);
        expected << 12, 13, 14, 15;
        QVERIFY(Matrix(rows->inputs.row(1)) == expected);
        QCOMPARE(rows->truth, (std::vector<std::string>{"g", "e", "g"}));
        options.windowSize = 4; // beyond the trace
        QVERIFY(!read("0,1,2,3,4,5,6,7,g\n10,11,12,13,14,15,16,17,e\n", inputs, {}, false, options));
    }
};

QTEST_GUILESS_MAIN(TestCsvKnown)
#include "tst_csv_known.moc"
