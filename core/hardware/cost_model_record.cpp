// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost_model_record.h"

#include "residual.h"

#include "snac/base/number_text.h"
#include "snac/base/random.h"

namespace snac::hardware {

CostModelRecord recordOf(const std::shared_ptr<const Residual>& residual)
{
    using enum CostModelRecord::Correction;
    CostModelRecord record{.name = denseModelName, .version = denseModelVersion, .residual = {}};
    if (residual && !residual->regimes().empty()) {
        record.correction = residual->calibration() ? User : Shipped;
        record.designs = residual->calibration() ? residual->calibration()->designs : 0;
        record.residual = residual->toText();
    }
    return record;
}

std::uint64_t CostModelRecord::hash() const
{
    return residual.empty() ? 0 : stableHash(residual);
}

bool CostModelRecord::sameModel(const CostModelRecord& other) const
{
    return name == other.name && version == other.version && residual == other.residual;
}

std::string_view correctionName(CostModelRecord::Correction correction)
{
    switch (correction) {
    case CostModelRecord::Correction::Shipped:
        return "shipped";
    case CostModelRecord::Correction::User:
        return "user";
    case CostModelRecord::Correction::None:
        break;
    }
    return "none";
}

CostModelRecord::Correction correctionFromName(std::string_view name)
{
    using enum CostModelRecord::Correction;
    return name == correctionName(Shipped) ? Shipped : name == correctionName(User) ? User : None;
}

Result<std::shared_ptr<const CostModel>> costModelOf(const CostModelRecord& record)
{
    if (record.name != denseModelName || record.version > denseModelVersion) {
        return fail("the cost model `" + record.name.substr(0, 64) + "` " + std::to_string(record.version) +
                    " is not one of this program (" + denseModelName + " " +
                    std::to_string(denseModelVersion) +
                    "); use the program the study was made with, or a newer one");
    }
    std::shared_ptr<const Residual> correction;
    if (!record.residual.empty()) {
        auto residual = Residual::fromText(record.residual, {});
        if (!residual) {
            return fail("the correction of the cost model cannot be read: " + residual.error().message);
        }
        correction = std::make_shared<const Residual>(std::move(*residual));
    }
    WeightAssumption assumption;
    assumption.plan = record.plan;
    return std::make_shared<const DenseHlsModel>(assumption, std::move(correction));
}

std::string describe(const CostModelRecord& record)
{
    if (record.name.empty()) {
        return "a cost model without a name";
    }
    std::string text = record.name + " " + std::to_string(record.version);
    switch (record.correction) {
    case CostModelRecord::Correction::None:
        return text + ", not corrected";
    case CostModelRecord::Correction::Shipped:
        text += ", as shipped";
        break;
    case CostModelRecord::Correction::User:
        text += ", your calibration on " + std::to_string(record.designs) +
                (record.designs == 1 ? " design" : " designs");
        break;
    }
    return text + " (" + hexText(record.hash()).substr(0, 8) + ")";
}

} // namespace snac::hardware
