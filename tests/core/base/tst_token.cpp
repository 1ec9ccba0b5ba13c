// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/origin.h"
#include "snac/base/token.h"

#include <QTest>

#include <optional>

using namespace snac;

namespace {

enum class Fruit { Apple, Pear };

constexpr Tokens<std::optional<Fruit>, 3> fruits{
    {{std::nullopt, "any"}, {Fruit::Apple, "apple"}, {Fruit::Pear, "pear"}}};

} // namespace

class TestToken : public QObject
{
    Q_OBJECT

private slots:
    void everyNameLeadsBack()
    {
        for (const auto& token : fruits) {
            QVERIFY(fromToken(fruits, token.name).value() == token.value);
            QVERIFY(tokenOf(fruits, token.value) == token.name);
        }
        for (const auto& token : originTokens) {
            QVERIFY(fromToken(originTokens, originName(token.value)) == token.value);
        }
    }

    void noChoiceIsNotAnUnknownName()
    {
        QVERIFY(fromToken(fruits, "any").has_value());
        QVERIFY(!fromToken(fruits, "any")->has_value());
        for (const char* unknown : {"", "Apple", "apple ", "plum"}) {
            QVERIFY2(!fromToken(fruits, unknown).has_value(), unknown);
        }
    }

    void messagesListTheNames()
    {
        QCOMPARE(tokenList(fruits), std::string("any, apple or pear"));
        QCOMPARE(tokenNames(fruits), (std::vector<std::string_view>{"any", "apple", "pear"}));
    }
};

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
