// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snac/network/loss.h"
#include "snac/training/engine.h"
#include "snac/training/training_options.h"

#include <QTest>

using namespace snac;
using network::Loss;

class TestLoss : public QObject
{
    Q_OBJECT

private slots:
    void lossFollowsTheData_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("classes"); // 0: regression with 2 targets
        QTest::addColumn<int>("outputs");
        QTest::addColumn<int>("expected"); // -1: an error
        const int ce = static_cast<int>(Loss::CrossEntropy);
        const int bce = static_cast<int>(Loss::BinaryCrossEntropy);
        const int mse = static_cast<int>(Loss::MeanSquaredError);
        QTest::newRow("auto, 5 classes") << "auto" << 5 << 5 << ce;
        QTest::newRow("auto, 2 classes, 2 outputs") << "auto" << 2 << 2 << ce;
        QTest::newRow("auto, 2 classes, 1 output") << "auto" << 2 << 1 << bce;
        QTest::newRow("auto, regression") << "auto" << 0 << 2 << mse;
        QTest::newRow("named") << "binary_cross_entropy" << 2 << 1 << bce;
        QTest::newRow("mse named") << "mse" << 0 << 2 << mse;
        QTest::newRow("5 classes, 4 outputs") << "auto" << 5 << 4 << -1;
        QTest::newRow("5 classes, 1 output") << "auto" << 5 << 1 << -1;
        QTest::newRow("binary with 2 outputs") << "binary_cross_entropy" << 2 << 2 << -1;
        QTest::newRow("regression, 3 outputs") << "auto" << 0 << 3 << -1;
        QTest::newRow("classes with mse") << "mse" << 5 << 5 << -1;
        QTest::newRow("targets with cross entropy") << "cross_entropy" << 0 << 2 << -1;
    }

    void lossFollowsTheData()
    {
        QFETCH(QString, name);
        QFETCH(int, classes);
        QFETCH(int, outputs);
        QFETCH(int, expected);
        data::DatasetInfo info;
        info.name = "set";
        info.task = classes > 0 ? data::TaskKind::Classification : data::TaskKind::Regression;
        info.classNames.assign(static_cast<std::size_t>(classes), "c");
        info.targetNames.assign(classes > 0 ? 0 : 2, "t");
        training::TrainingOptions options;
        options.loss = fromToken(network::lossTokens, name.toStdString()).value();
        const auto loss = training::resolveLoss(options, info, outputs);
        QCOMPARE(loss ? static_cast<int>(*loss) : -1, expected);
        if (!loss) {
            QVERIFY(!loss.error().message.empty());
        }
    }

    void severalLabelsHaveALossOfTheirOwn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<bool>("good");
        QTest::newRow("auto") << "auto" << 3 << true;
        QTest::newRow("by its name") << "label_cross_entropy" << 3 << true;
        QTest::newRow("that of one logit") << "binary_cross_entropy" << 3 << false;
        QTest::newRow("an output too few") << "auto" << 2 << false;
        QTest::newRow("one class a row") << "cross_entropy" << 3 << false;
        QTest::newRow("numbers") << "mse" << 3 << false;
    }
    void severalLabelsHaveALossOfTheirOwn()
    {
        QFETCH(QString, name);
        QFETCH(int, outputs);
        QFETCH(bool, good);
        data::DatasetInfo info;
        info.name = "set";
        info.task = data::TaskKind::MultiLabel;
        info.targetNames = {"muon", "jet", "photon"};
        training::TrainingOptions options;
        options.loss = fromToken(network::lossTokens, name.toStdString()).value();
        const auto loss = training::resolveLoss(options, info, outputs);
        QCOMPARE(loss.has_value(), good);
        QVERIFY(good ? *loss == Loss::LabelCrossEntropy : !loss.error().message.empty());
        info.task = data::TaskKind::Classification;
        info.classNames = info.targetNames;
        options.loss = Loss::LabelCrossEntropy;
        QVERIFY(!training::resolveLoss(options, info, 3));
    }

    void unknownLossesHaveNoToken() { QVERIFY(!fromToken(network::lossTokens, "hinge")); }
};

QTEST_GUILESS_MAIN(TestLoss)
#include "tst_loss.moc"
