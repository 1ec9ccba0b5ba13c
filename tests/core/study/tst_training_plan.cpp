// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/training_plan.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

class TestTrainingPlan : public QObject
{
    Q_OBJECT

private slots:
    void inputsThatNeverChange()
    {
        data::Matrix inputs(3, 4);
        inputs << 1, 5, 0, 2, //
            1, 6, 0, 2,       //
            1, 5, 0, 3;
        QCOMPARE(idleInputs(inputs), 0.5);
        QCOMPARE(idleInputs(data::Matrix(0, 4)), 0.0);
        QCOMPARE(idleInputs(data::Matrix(3, 0)), 0.0);
    }

    // Folds train on all rows but one fold's.
    void rowsOfOneTraining()
    {
        StudyConfig config;
        config.training.epochs = 7;
        config.training.minSteps = 300;
        config.training.folds = 1;
        const auto one = trainingPlan(config, 600, 200, 0.25);
        QCOMPARE(one, (hardware::TrainingPlan{600, 7, 300, 0.25}));
        config.training.folds = 4;
        QCOMPARE(trainingPlan(config, 600, 200, 0.0).rows, 600LL);
        config.training.folds = 2;
        QCOMPARE(trainingPlan(config, 600, 200, 0.0).rows, 400LL);
    }

    void ofPreparedData()
    {
        data::PreparedData data;
        data.train.inputs = data::Matrix::Ones(10, 2);
        data.train.inputs(0, 0) = 3.0F;
        data.validation.inputs = data::Matrix::Random(4, 2); // of the training rows alone
        StudyConfig config;
        config.training.folds = 1;
        const auto plan = trainingPlan(config, data);
        QCOMPARE(plan.rows, 10LL);
        QCOMPARE(plan.idleInputs, 0.5);
    }
};

QTEST_GUILESS_MAIN(TestTrainingPlan)
#include "tst_training_plan.moc"
