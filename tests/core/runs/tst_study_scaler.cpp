// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/runs/study_scaler.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

class TestStudyScaler : public QObject
{
    Q_OBJECT

    static data::Scaler scaling(float mean, float deviation)
    {
        return {Eigen::RowVectorXf::Constant(2, mean), Eigen::RowVectorXf::Constant(2, deviation)};
    }
    static data::PreparedData dataWith(const data::Scaler& scaler)
    {
        data::PreparedData data;
        data.info.inputNames = {"width", "height"};
        data.scaler = scaler;
        return data;
    }
    static bool isSame(const std::optional<data::Scaler>& found, const data::Scaler& wanted)
    {
        return found && found->mean == wanted.mean && found->deviation == wanted.deviation;
    }

private Q_SLOTS:
    void whatTheStudyKeepsCounts()
    {
        StudyMeta meta;
        meta.scaler = scaling(5.0F, 2.0F);
        const StudyScaler alone = scalerOf(meta, nullptr);
        QVERIFY(isSame(alone.scaler, *meta.scaler) && alone.note.empty());
        const data::PreparedData same = dataWith(scaling(5.0F + 1e-6F, 2.0F));
        QVERIFY(scalerOf(meta, &same).note.empty());
        data::PreparedData other = dataWith(*meta.scaler);
        other.scaler.deviation(1) = 2.5F;
        const StudyScaler told = scalerOf(meta, &other);
        QVERIFY(isSame(told.scaler, *meta.scaler));
        QVERIFY2(told.note.contains("height: mean 5 and deviation 2.5 instead of mean 5 and deviation 2"),
                 told.note.c_str());
    }

    void meansNearZeroCountInDeviations()
    {
        StudyMeta meta;
        meta.scaler = scaling(1e-9F, 1.0F);
        const data::PreparedData data = dataWith(scaling(-1e-9F, 1.0F));
        QVERIFY(scalerOf(meta, &data).note.empty());
    }

    void anOlderStudyHasThatOfItsData()
    {
        const data::PreparedData data = dataWith(scaling(1.0F, 3.0F));
        QVERIFY(isSame(scalerOf({}, &data).scaler, data.scaler));
        const StudyScaler none = scalerOf({}, nullptr);
        QVERIFY(!none.scaler && none.note.contains("before studies kept it"));
    }

    void anImportedNetworkHasItsOwn()
    {
        StudyMeta meta;
        meta.imported.emplace();
        const data::PreparedData data = dataWith(scaling(1.0F, 3.0F));
        const StudyScaler none = scalerOf(meta, &data);
        QVERIFY(!none.scaler && none.note.contains("without a scaler"));
        meta.imported->scaler = scaling(7.0F, 2.0F);
        const StudyScaler own = scalerOf(meta, &data);
        QVERIFY(isSame(own.scaler, scaling(7.0F, 2.0F)) && own.note.empty());
    }
};

QTEST_GUILESS_MAIN(TestStudyScaler)

#include "tst_study_scaler.moc"
