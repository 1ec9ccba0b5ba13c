// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../test_environment.h"

#include "snac/base/text_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace snac;
using namespace snac::hardware;
using Correction = CostModelRecord::Correction;

class TestEnvironment : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_user;
    std::unique_ptr<EnvironmentInUse> m_inUse;

    [[nodiscard]] Folders folders() const { return m_inUse->now()->folders; }

private slots:
    void init()
    {
        m_user = std::make_unique<QTemporaryDir>();
        m_inUse = std::make_unique<EnvironmentInUse>(
            readEnvironment({.shipped = SNAC_SOURCE_DIR "/resources", .user = m_user->path().toStdString()}));
    }

    void whatComesWithTheProgram()
    {
        const EnvironmentPtr now = m_inUse->now();
        QVERIFY(now->boards.find("zcu102").has_value());
        QVERIFY(now->boardProblems.empty());
        QVERIFY(!now->residualProblem);
        QVERIFY(!now->shipped->regimes().empty());
        QCOMPARE(now->residual->toText(), now->shipped->toText());
        QVERIFY(now->costModelRecord().correction == Correction::Shipped);
    }

    void nothingIsThere()
    {
        const EnvironmentPtr none = readEnvironment({});
        QVERIFY(none->boards.boards().empty());
        QCOMPARE(none->boardProblems.size(), std::size_t{1}); // no shipped boards
        QVERIFY(none->residual == nullptr);
        QVERIFY(none->shipped->regimes().empty());
        QVERIFY(none->costModelRecord().correction == Correction::None);
    }

    void aCalibrationIsForWhatBeginsLater()
    {
        const EnvironmentPtr before = m_inUse->now();
        const std::string began = before->costModelRecord().residual;
        Residual calibrated = *before->shipped;
        calibrated.setCalibration({9, 1});
        QVERIFY(replaceTextFile(folders().userResidual(), calibrated.toFile()).has_value());
        QVERIFY(m_inUse->now() == before); // nobody has read it yet
        m_inUse->readResidual();
        const EnvironmentPtr after = m_inUse->now();
        QVERIFY(after->costModelRecord().correction == Correction::User);
        QCOMPARE(after->costModelRecord().designs, 9);
        QCOMPARE(after->boards.boards().size(), before->boards.boards().size());
        QVERIFY(before->costModelRecord().correction == Correction::Shipped);
        QCOMPARE(before->costModelRecord().residual, began);
    }

    void aDamagedCalibrationIsTold()
    {
        QVERIFY(replaceTextFile(folders().userResidual(), "snac-residual 1\nregime").has_value());
        m_inUse->readResidual();
        const EnvironmentPtr now = m_inUse->now();
        QVERIFY(now->residualProblem.has_value());
        QCOMPARE(now->residualProblem->place.file, folders().userResidual());
        QCOMPARE(now->residual->toText(), now->shipped->toText());
    }

    void aBoardIsForWhatBeginsLater()
    {
        const EnvironmentPtr before = m_inUse->now();
        QVERIFY(replaceTextFile(folders().userBoards() + "/mine.yaml",
                                *readTextFile(folders().shippedBoards() + "/zcu102.yaml"))
                    .has_value());
        m_inUse->readBoards();
        QVERIFY(before->boards.find("zcu102")->shipped);
        QVERIFY(!m_inUse->now()->boards.find("zcu102")->shipped);
        QVERIFY(m_inUse->now()->residual == before->residual);
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
