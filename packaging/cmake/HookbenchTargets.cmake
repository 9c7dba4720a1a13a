# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A test names its fixtures as they come; the strict string rules are for the product. Qt gives each
# test its own folders as definitions, which no test reads and no two could share a precompiled header
# with; and it knows how to print a host address, which none compares.
function(hookbench_test_rules target)
  target_compile_options(${target} PRIVATE -UQT_NO_CAST_FROM_ASCII -UQT_NO_CAST_TO_ASCII
    -UQT_NO_URL_CAST_FROM_STRING -UQT_TESTCASE_SOURCEDIR -UQT_TESTCASE_BUILDDIR -UQT_NETWORK_LIB)
endfunction()

# Precompiled headers, each compiled once and reused by every target of its kind: rooms without Qt,
# rooms with Qt, tests, tests with widgets. (GCC takes one only where the definitions fit, hence kinds.)
# A header is instantiated anew in each unit that it is precompiled for, used or not; that of JSON costs
# two seconds a unit, and so has kinds of its own.
# hookbench_precompiled(KIND HEADERS headers… LINKS libraries…)
function(hookbench_precompiled kind)
  cmake_parse_arguments(PRECOMPILED "" "" "HEADERS;LINKS" ${ARGN})
  set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
  if(NOT EXISTS ${source})
    file(WRITE ${source} "")
  endif()
  add_library(hookbench_precompiled_${kind} OBJECT ${source})
  target_link_libraries(hookbench_precompiled_${kind} PRIVATE hookbench_flags ${PRECOMPILED_LINKS})
  target_precompile_headers(hookbench_precompiled_${kind} PRIVATE ${PRECOMPILED_HEADERS})
endfunction()

set(frequent_std <algorithm> <array> <chrono> <functional> <map> <memory> <mutex> <optional> <string>
  <string_view> <utility> <vector>)
set(frequent_qt ${frequent_std} <QByteArray> <QDateTime> <QHash> <QObject> <QString> <QStringList>
  <QTimer> <QUrl> <QVector>)
set(frequent_test ${frequent_qt} <QFile> <QSignalSpy> <QTemporaryDir> <QTest>)
hookbench_precompiled(std HEADERS ${frequent_std})
hookbench_precompiled(std_json HEADERS ${frequent_std} <nlohmann/json.hpp>)
hookbench_precompiled(test HEADERS ${frequent_test} LINKS Qt6::Test)
hookbench_precompiled(test_json HEADERS ${frequent_test} <nlohmann/json.hpp> LINKS Qt6::Test)
hookbench_test_rules(hookbench_precompiled_test)
hookbench_test_rules(hookbench_precompiled_test_json)
if(NOT HOOKBENCH_ENGINE_ONLY)
  hookbench_precompiled(qt HEADERS ${frequent_qt} LINKS Qt6::Core)
  hookbench_precompiled(widgettest HEADERS ${frequent_test} <QApplication> <QLabel> <QLineEdit>
    <QPushButton> <QTableView> LINKS Qt6::Test Qt6::Widgets)
  hookbench_test_rules(hookbench_precompiled_widgettest)
endif()

# Adds what moc makes of a target's own headers: those beside its .cpp files, and those it lists. Moc
# gets no include path, as nothing here needs a macro of another header: AUTOMOC hands it all of them,
# and reading the standard library once for each class was a tenth of the whole build. A header that
# gets its first Q_OBJECT is found when CMake runs next.
function(hookbench_moc target)
  get_target_property(headers ${target} SOURCES)
  list(TRANSFORM headers REPLACE "\\.cpp$" ".h")
  list(FILTER headers INCLUDE REGEX "\\.h$")
  set(includes "")
  set(mocs "")
  foreach(header IN LISTS headers)
    cmake_path(ABSOLUTE_PATH header BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
    file(RELATIVE_PATH moc ${CMAKE_SOURCE_DIR} ${header})
    string(REGEX REPLACE "\\.h$" ".cpp" moc ${CMAKE_BINARY_DIR}/moc/${moc})
    if(moc IN_LIST mocs OR NOT EXISTS ${header})
      continue()
    endif()
    file(STRINGS ${header} marks REGEX "^ *Q_(OBJECT|GADGET|NAMESPACE)")
    if(marks)
      cmake_path(GET moc PARENT_PATH folder)
      file(MAKE_DIRECTORY ${folder})
      qt6_generate_moc(${header} ${moc})
      list(APPEND mocs ${moc})
      string(APPEND includes "#include \"${moc}\"\n")
    endif()
  endforeach()
  if(mocs)
    set(all ${CMAKE_CURRENT_BINARY_DIR}/${target}_mocs.cpp)
    file(CONFIGURE OUTPUT ${all} CONTENT "${includes}" @ONLY)
    set_source_files_properties(${all} PROPERTIES OBJECT_DEPENDS "${mocs}")
    target_sources(${target} PRIVATE ${all})
  endif()
endfunction()

# hookbench_room(NAME SOURCES files… [LINKS PUBLIC|PRIVATE libraries…] [QT]
#   [JSON] [OWN_PRECOMPILED])
# One folder, one static library hookbench_NAME. QT turns moc on; JSON is for a room without Qt most of
# whose files read or write it; OWN_PRECOMPILED leaves the headers to the caller.
function(hookbench_room name)
  cmake_parse_arguments(ROOM "QT;JSON;OWN_PRECOMPILED" "" "SOURCES;LINKS" ${ARGN})
  add_library(hookbench_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(hookbench_${name} PRIVATE hookbench_flags ${ROOM_LINKS})
  target_include_directories(hookbench_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  if(ROOM_QT)
    hookbench_moc(hookbench_${name})
    set(kind qt)
  elseif(ROOM_JSON)
    set(kind std_json)
  else()
    set(kind std)
  endif()
  if(NOT ROOM_OWN_PRECOMPILED)
    target_precompile_headers(hookbench_${name} REUSE_FROM hookbench_precompiled_${kind})
  endif()
endfunction()

# hookbench_test(NAME file.cpp LINKS libraries… [LABELS labels…] [ENVIRONMENT VAR=value…] [WRAPPER cmd…])
# One QtTest program a unit. WRAPPER is a command that starts it (a keyring, a display).
function(hookbench_test name source)
  cmake_parse_arguments(TEST "" "TIMEOUT" "LINKS;LABELS;ENVIRONMENT;WRAPPER" ${ARGN})
  # A test includes its own .moc.
  get_filename_component(stem ${source} NAME_WE)
  set(moc ${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc)
  add_executable(${name} ${source} ${moc})
  qt6_generate_moc(${source} ${moc})
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  # One file: nothing to join, and its own types would count as those of an included one.
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE hookbench_flags Qt6::Test ${TEST_LINKS})
  hookbench_test_rules(${name})
  file(STRINGS ${source} json REGEX "^#include (<nlohmann/json.hpp>|\"tests/support/sandbox/)")
  if("${TEST_LINKS}" MATCHES "hookbench_ui")
    set(kind widgettest)
  elseif(json)
    set(kind test_json)
  else()
    set(kind test)
  endif()
  target_precompile_headers(${name} REUSE_FROM hookbench_precompiled_${kind})
  add_test(NAME ${name} COMMAND ${TEST_WRAPPER} $<TARGET_FILE:${name}>)
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  if(HOOKBENCH_SANITIZE STREQUAL "thread")
    # A test that starts a program (curl) forks, and goes on with its own threads.
    list(APPEND TEST_ENVIRONMENT
      TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp:die_after_fork=0)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${TEST_ENVIRONMENT}")
endfunction()
