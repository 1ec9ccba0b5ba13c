// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/config/study_file.h"

#include <QTest>

using namespace snac;
using namespace snac::config;

class TestFileKind : public QObject
{
    Q_OBJECT

private slots:
    void isWhatMostKeysSay_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* text, FileKind kind) {
            QTest::newRow(text) << QByteArray(text) << static_cast<int>(kind);
        };
        row("", FileKind::Study);
        row("no: such\nkeys: here\n", FileKind::Study);
        row("- a\n- list\n", FileKind::Study);
        row("{not yaml", FileKind::Study);
        row("search: {n_trials: 9}\n", FileKind::Study);
        row("search_space: {num_layers: [1]}\n", FileKind::Study);
        row("name: x\ndataset: {name: jets}\n", FileKind::Study);
        row("num_layers: [1, 2]\n", FileKind::SearchSpace);
        row("block_types: [MLP]\nnum_blocks: 3\n", FileKind::SearchSpace);
        row("block_types: [MLP]\nnum_blokcs: 3\n", FileKind::SearchSpace);
        row("id: a\nname: b\npart: c\nlut: 1\n", FileKind::Board);
        row("part: c\nlut: 1\ncolour: red\n", FileKind::Board);
    }

    void isWhatMostKeysSay()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(kindOf(text.toStdString())), kind);
    }

    void placesAreThoseOfTheKeyOrItsSection()
    {
        const std::string text = "dataset:\n  name: jets\nsearch:\n  n_trials: 9\n  loss: mse\n";
        QVERIFY((placeOf(text, "f", "search.loss") == SourcePlace{"f", 5, 9}));
        QVERIFY((placeOf(text, "f", "search.n_folds") == SourcePlace{"f", 4, 0}));
        QVERIFY((placeOf(text, "f", "search_space.output_dim") == SourcePlace{"f", 0, 0}));
    }
};

QTEST_APPLESS_MAIN(TestFileKind)
#include "tst_file_kind.moc"
