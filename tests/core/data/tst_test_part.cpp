// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a test file may hold is tested with the readers (tst_csv_...); here the file beside another.
#include "snac/data/test_part.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestTestPart : public QObject
{
    Q_OBJECT

private:
    static void write(const QString& name)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a\n1\n");
    }

private slots:
    void isFoundByTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("beside");
        QTest::newRow("plain") << "train.csv"
                               << "test.csv";
        QTest::newRow("within a name") << "jets_train_v2.npz"
                                       << "jets_test_v2.npz";
        QTest::newRow("the last") << "train-of-train.csv"
                                  << "train-of-test.csv";
        QTest::newRow("a long word") << "training.csv"
                                     << "test.csv";
        QTest::newRow("capitals") << "TRAIN.CSV"
                                  << "TEST.CSV";
        QTest::newRow("first capital") << "MyTrain.csv"
                                       << "MyTest.csv";
    }

    void isFoundByTheName()
    {
        QFETCH(QString, name);
        QFETCH(QString, beside);
        QTemporaryDir folder;
        const auto found = [&] { return snac::data::testPartBeside(folder.filePath(name).toStdString()); };
        QVERIFY(!found());
        QVERIFY(QDir(folder.path()).mkdir(beside)); // a folder is no file
        QVERIFY(!found());
        QVERIFY(QDir(folder.path()).rmdir(beside));
        write(folder.filePath(beside));
        QVERIFY(found());
        QCOMPARE(QString::fromStdString(*found()), folder.filePath(beside));
    }

    /// The name of the folder says nothing of the file.
    void othersHaveNone()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("train"));
        QVERIFY(QDir(folder.path()).mkpath("test"));
        write(folder.filePath("train/data.csv"));
        write(folder.filePath("test/data.csv"));
        QVERIFY(!snac::data::testPartBeside(folder.filePath("train/data.csv").toStdString()));
        QVERIFY(!snac::data::testPartBeside(""));
    }
};

QTEST_GUILESS_MAIN(TestTestPart)
#include "tst_test_part.moc"
