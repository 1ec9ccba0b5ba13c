// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/storage/scaler_record.h"

#include "snac/base/random.h"
#include "snac/storage/record_check.h"
#include "snac/storage/records.h"

#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using namespace snac;
using namespace snac::study;

class TestScalerRecord : public QObject
{
    Q_OBJECT

    static data::Scaler throughText(const data::Scaler& scaler, QByteArray* text = nullptr)
    {
        const QByteArray written = QJsonDocument(toJson(scaler)).toJson(QJsonDocument::Compact);
        if (text != nullptr) {
            *text = written;
        }
        std::string error;
        const FieldReader fields(QJsonDocument::fromJson(written).object(), &error);
        data::Scaler read = scalerFrom(fields, static_cast<int>(scaler.mean.size()));
        return error.empty() ? read : data::Scaler{};
    }
    static StudyMeta metaWith(int inputs, const data::Scaler& scaler)
    {
        StudyMeta meta;
        for (int i = 0; i < inputs; ++i) {
            meta.dataset.inputNames.push_back("x" + std::to_string(i));
        }
        meta.scaler = scaler;
        return meta;
    }

private Q_SLOTS:
    void everyFloatComesBackExactly()
    {
        constexpr int inputs = 4000;
        Random random(3);
        data::Scaler scaler{Eigen::RowVectorXf(inputs), Eigen::RowVectorXf(inputs)};
        for (int i = 0; i < inputs; ++i) {
            scaler.mean(i) =
                static_cast<float>(random.normal() * std::pow(10.0, random.uniform(-30.0, 30.0)));
            scaler.deviation(i) = static_cast<float>(std::pow(10.0, random.uniform(-37.0, 38.0)));
        }
        scaler.mean(0) = std::numeric_limits<float>::denorm_min();
        scaler.deviation(0) = std::numeric_limits<float>::max();
        QByteArray text;
        const data::Scaler read = throughText(scaler, &text);
        QVERIFY(read.mean == scaler.mean && read.deviation == scaler.deviation);
        QVERIFY2(text.size() < 2 * inputs * 16, QByteArray::number(text.size()));
    }

    void pixelsAreSaidOnce()
    {
        constexpr int inputs = 3072;
        const data::Scaler scaler{Eigen::RowVectorXf::Zero(inputs),
                                  Eigen::RowVectorXf::Constant(inputs, 78.568F)};
        QByteArray text;
        const data::Scaler read = throughText(scaler, &text);
        QVERIFY(read.mean == scaler.mean && read.deviation == scaler.deviation);
        QVERIFY2(text.size() < 60, text);
    }

    void theHeadOfAStudyHoldsIt()
    {
        const data::Scaler scaler{Eigen::RowVectorXf::LinSpaced(3, -1.0F, 1.0F),
                                  Eigen::RowVectorXf::LinSpaced(3, 0.1F, 3.0F)};
        const auto read = metaFromRecord(metaRecord(metaWith(3, scaler)));
        QVERIFY2(read, read ? "" : read.error().toString().c_str());
        QVERIFY(read->scaler && read->scaler->mean == scaler.mean &&
                read->scaler->deviation == scaler.deviation);
        StudyMeta before = metaWith(3, scaler);
        before.scaler.reset();
        const auto none = metaFromRecord(metaRecord(before));
        QVERIFY(none && !none->scaler);
    }

    void whatScalesNothingIsNoHead()
    {
        const auto ones = [](int inputs) {
            return data::Scaler{Eigen::RowVectorXf::Zero(inputs), Eigen::RowVectorXf::Ones(inputs)};
        };
        QVERIFY(checkMeta(metaWith(3, ones(3))));
        QVERIFY(!checkMeta(metaWith(3, ones(4))));
        data::Scaler zero = ones(3);
        zero.deviation(1) = 0.0F;
        QVERIFY(!checkMeta(metaWith(3, zero)));
        data::Scaler unknown = ones(3);
        unknown.mean(2) = std::numeric_limits<float>::quiet_NaN();
        const auto found = checkMeta(metaWith(3, unknown));
        QVERIFY(!found && found.error().message.contains("scaler"));
    }
};

QTEST_GUILESS_MAIN(TestScalerRecord)

#include "tst_scaler_record.moc"
