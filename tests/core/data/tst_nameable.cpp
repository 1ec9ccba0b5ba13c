// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "npy_writer.h"
#include "zip_writer.h"

#include "snac/data/nameable.h"
#include "snac/data/prepare.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::data;

using NameList = std::vector<std::string>;

/// What a setting may name, of files that are read and of those that are not, which need it most.
class TestNameable : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    DatasetOptions file(const QString& name, const QByteArray& bytes)
    {
        DatasetOptions options;
        options.name = "file";
        options.path = m_folder.filePath(name).toStdString();
        QFile file(QString::fromStdString(options.path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            options.path.clear();
        }
        return options;
    }

private Q_SLOTS:
    void columnsOfTables_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("read") << "a.csv" << QByteArray("a,b,label\n1.5,2,u\n2.5,1,v\n3.5,1,u\n4.5,7,v\n")
                              << QStringList{"a", "b", "label"} << true;
        QTest::newRow("two columns of words")
            << "words.csv" << QByteArray("who,a,b,kind\np1,1.5,2,u\np1,2.5,1,v\np2,3.5,1,u\np2,4.5,7,v\n")
            << QStringList{"who", "a", "b", "kind"} << false;
        QTest::newRow("y among x and z")
            << "xyz.csv"
            << QByteArray("x,y,z,q\n0.1,0.2,0.3,1\n0.4,0.5,0.6,0\n0.7,0.8,0.9,1\n1.1,1.2,1.3,0\n")
            << QStringList{"x", "y", "z", "q"} << false;
        QTest::newRow("no header") << "bare.csv" << QByteArray("1.5,2,u,k\n2.5,1,v,m\n3.5,1,u,k\n")
                                   << QStringList{"column1", "column2", "column3", "column4"} << false;
        QTest::newRow("semicolons, a blank in a name")
            << "semi.csv" << QByteArray("the mass;kind;site\n1.5;u;p\n2.5;v;q\n3.5;u;p\n")
            << QStringList{"the mass", "kind", "site"} << false;
        QTest::newRow("ARFF") << "a.arff"
                              << QByteArray("@relation r\n@attribute 'm 1' numeric\n@attribute site {p,q}\n"
                                            "@attribute kind {u,v}\n@data\n1.5,p,u\n2.5,q,v\n3.5,p,v\n")
                              << QStringList{"m 1", "site", "kind"} << false;
    }

    void columnsOfTables()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QStringList, columns);
        QFETCH(bool, isRead);
        RunControl control;
        const DatasetOptions options = file(name, text);
        QVERIFY(!options.path.empty());
        QCOMPARE(loadDataset(options, control).has_value(), isRead);
        QStringList found;
        for (const std::string& column : nameableIn(options, control)) {
            found << QString::fromStdString(column);
        }
        QCOMPARE(found, columns);
    }

    void arraysOfAnArchive()
    {
        const std::string array = writeNpy("<f8", {2}, {1.0, 2.0}, false, 1);
        const auto options =
            file(QStringLiteral("a.npz"),
                 QByteArray::fromStdString(writeZip({{"events.npy", array}, {"patient.npy", array}}, true)));
        RunControl control;
        QCOMPARE(nameableIn(options, control), (NameList{"events", "patient"}));
    }

    /// Nothing that is no table is taken for one.
    void othersHaveNone()
    {
        RunControl control;
        QCOMPARE(nameableIn(file("a.json", "{\"a\": 1, \"b\": 2}\n"), control), NameList());
        QCOMPARE(nameableIn(file("empty.csv", ""), control), NameList());
        DatasetOptions options;
        QCOMPARE(nameableIn(options, control), NameList()); // simulated
        options.name = "file";
        options.path = m_folder.path().toStdString();
        QCOMPARE(nameableIn(options, control), NameList());
        options.path += "/absent.csv";
        QCOMPARE(nameableIn(options, control), NameList());
    }
};

QTEST_GUILESS_MAIN(TestNameable)
#include "tst_nameable.moc"
