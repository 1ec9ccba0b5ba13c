// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/genome_strip.h"

#include <QTest>

using namespace snac::widgets;

class TestGenomeStrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        using K = GeneChip::Kind;
        QTest::newRow("num_layers") << "num_layers" << int(K::Depth);
        QTest::newRow("layer_3_width") << "layer_3_width" << int(K::Width);
        QTest::newRow("activation") << "activation" << int(K::Function);
        QTest::newRow("batch_norm") << "batch_norm" << int(K::Function);
        QTest::newRow("batch_size") << "batch_size" << int(K::Training);
        QTest::newRow("learning_rate") << "learning_rate" << int(K::Training);
        QTest::newRow("l1") << "l1" << int(K::Training);
        QTest::newRow("block_1_type") << "block_1_type" << int(K::Depth);
        QTest::newRow("precision") << "precision" << int(K::Hardware);
        QTest::newRow("layer_2_precision") << "layer_2_precision" << int(K::Hardware);
        QTest::newRow("output_reuse_factor") << "output_reuse_factor" << int(K::Hardware);
        QTest::newRow("strategy") << "strategy" << int(K::Hardware);
        QTest::newRow("unknown") << "whatever" << int(K::Other);
    }

    void kinds()
    {
        QFETCH(QString, name);
        QFETCH(int, kind);
        QCOMPARE(int(GenomeStrip::kindOf(name)), kind);
    }

    void wrapsAndDescribes()
    {
        GenomeStrip strip;
        std::vector<GeneChip> genes;
        for (int i = 0; i < 20; ++i)
            genes.push_back({QStringLiteral("g%1").arg(i), QStringLiteral("Gene %1").arg(i),
                             QStringLiteral("value"), GeneChip::Kind::Width, i != 3, i == 2, i == 4});
        strip.setLegendVisible(false);
        strip.setGenes(genes);
        QVERIFY(strip.heightForWidth(150) > 3 * strip.heightForWidth(3000));
        QCOMPARE(strip.describe(2), QStringLiteral("Gene 2: value, mutated"));
        QVERIFY(strip.describe(3).contains(QStringLiteral("does not count")));
        QVERIFY(strip.describe(4).contains(QStringLiteral("second parent")));
        QCOMPARE(strip.describe(20), QString());
        QVERIFY(!strip.accessibleDescription().contains(
            QStringLiteral("Gene 3 "))); // inactive ones are not read out
        const int without = strip.heightForWidth(300);
        strip.setLegendVisible(true);
        QVERIFY(strip.heightForWidth(300) > without);
    }

    void marksAreVisible()
    {
        GenomeStrip strip;
        strip.resize(200, 40);
        GeneChip gene{QStringLiteral("w"),
                      QStringLiteral("Width"),
                      QStringLiteral("60"),
                      GeneChip::Kind::Width,
                      true,
                      false,
                      false};
        const auto picture = [&strip](GeneChip chip) {
            strip.setLegendVisible(false);
            strip.setGenes({chip});
            return strip.grab().toImage();
        };
        const QImage plain = picture(gene);
        gene.mutated = true;
        const QImage mutated = picture(gene);
        gene.mutated = false;
        gene.fromSecond = true;
        const QImage second = picture(gene);
        gene.fromSecond = false;
        gene.active = false;
        const QImage inactive = picture(gene);
        QVERIFY(plain != mutated && plain != second && plain != inactive && mutated != second &&
                second != inactive);
    }
};

QTEST_MAIN(TestGenomeStrip)
#include "tst_genome_strip.moc"
